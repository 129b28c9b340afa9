"""How one exercise of a session went: name, dose, and what was special about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.labels import comfort_label
from sirelief_gui.domain.record import Comfort, ResultStatus
from sirelief_gui.services.exercise_lines import ExerciseLine
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words

_GAP = 8
_MOST_HEIGHTS = 6
FACES = {Comfort.EASED: "smile", Comfort.SAME: "meh", Comfort.HURT: "frown"}
"""The icon beside the word for how something felt."""


class _Widths(NamedTuple):
    """What a row's parts need in one look, in pixels: asked for dozens of times an opening."""

    theme: Theme
    text: int
    chips: int


class ExerciseRow(Themed, QWidget):
    """One line of a session's detail; in columns when ``wide``.

    Its chips stand at the right, and go under the words where there is no room for both.
    """

    def __init__(self, line: ExerciseLine, *, wide: bool = False) -> None:
        super().__init__()
        self._wide = wide
        self._beside: Sequence[ExerciseRow] = (self,)
        self._widths: _Widths | None = None
        self._heights: dict[int, int] = {}
        """By width, at the text size that the widths are of."""
        self._name = Label(line.name, "body", weight=600, parent=self)
        self._dose = Label(line.dose, "body" if wide else "small", "ink2", parent=self)
        self._chips = [_chip(text, strong, self) for text, strong in self._states(line)]
        spoken = [line.name, line.dose, *(text for text, _ in self._states(line))]
        if line.felt is not None:
            word = comfort_label(line.felt, domain_words)
            self._chips.append(InfoChip(word, icon=FACES[line.felt], parent=self))
            spoken.append(self.tr("felt: {comfort}").format(comfort=word))
        self.setAccessibleName(", ".join(spoken))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keep_in_step(self, rows: Sequence[ExerciseRow]) -> None:
        """Stand in columns where all of these rows have the room for it, else in none."""
        self._beside, self._widths = rows, None

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._known_widths()  # forgets heights of another text size
        if width not in self._heights:
            if len(self._heights) > _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[width] = self._place(width, move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self._text_width() + self._chips_width() + 2 * self._side() + _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = max(self._name.minimumSizeHint().width(), self._dose.minimumSizeHint().width())
        chips = max((chip.sizeHint().width() for chip in self._chips), default=0)
        width = max(words, chips) + 2 * self._side()
        return QSize(width, theme_of(self).px("space.listRowMin"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _states(self, line: ExerciseLine) -> list[tuple[str, bool]]:
        found = [(line.chip, line.chip != self.tr("Skipped"))] if line.chip else []
        if line.said:
            found.append((line.said, True))
        elif line.result.hurt and line.result.eased:
            found.insert(0, (self.tr("Eased off"), True))
        if not found and line.result.status is ResultStatus.NOT_REACHED:
            found.append((self.tr("Not reached"), False))
        return found

    def _side(self) -> int:
        return theme_of(self).px("space.cardPadding.phone")

    def _chips_width(self) -> int:
        return self._known_widths().chips

    def _text_width(self) -> int:
        return self._known_widths().text

    def dose_width(self) -> int:
        """Return the width of what was done, on one line, in pixels."""
        return self._dose.sizeHint().width()

    def _known_widths(self) -> _Widths:
        """Return the widths at this text size, found once: no word of a row ever changes."""
        theme = theme_of(self)
        if self._widths is None or self._widths.theme != theme:
            text = max(self._name.sizeHint().width(), self.dose_width())
            if self._wide:
                text = self._name_column() + max(row.dose_width() for row in self._beside)
            chips = sum(chip.sizeHint().width() + _GAP for chip in self._chips)
            self._widths, self._heights = _Widths(theme, text, chips), {}
        return self._widths

    def _name_column(self) -> int:
        return theme_of(self).grown("review.detailName")

    def _place(self, width: int, *, move: bool) -> int:
        theme = theme_of(self)
        air, side = theme.px("widget.rowAir"), self._side()
        room = max(1, width - 2 * side)
        below = self._text_width() + self._chips_width() > room
        text_room = room if below else room - self._chips_width()
        boxes = self._text_boxes(text_room)
        text = max(box.bottom() + 1 for box in boxes)
        stacked = self._chips_width() - _GAP > room
        chip = max((chip.sizeHint().height() for chip in self._chips), default=0)
        if stacked:
            chip = len(self._chips) * (chip + _GAP // 2) - _GAP // 2
        inner = text + _GAP // 2 + chip if below and chip else max(text, chip)
        height = max(theme.px("space.listRowMin"), inner + 2 * air)
        if move:
            top = (height - inner) // 2
            shift = top if below else (height - text) // 2
            for label, box in zip((self._name, self._dose), boxes, strict=True):
                label.setGeometry(visual(self, box.translated(side, shift)))
            y = top + text + _GAP // 2 if below else (height - chip) // 2
            x = side if below else width - side - self._chips_width() + _GAP
            self._place_chips(x, y, stacked=stacked)
        return height

    def _text_boxes(self, room: int) -> Sequence[QRect]:
        if self._wide and self._text_width() <= room:
            column = self._name_column()
            tall = max(self._name.heightForWidth(column), self._dose.heightForWidth(room - column))
            return QRect(0, 0, column, tall), QRect(column, 0, room - column, tall)
        name, dose = self._name.heightForWidth(room), self._dose.heightForWidth(room)
        return QRect(0, 0, room, name), QRect(0, name, room, dose)

    def _place_chips(self, x: int, y: int, *, stacked: bool) -> None:
        """Place them side by side, or under each other where there is no room for that."""
        for chip in self._chips:
            size = chip.sizeHint()
            chip.setGeometry(visual(self, QRect(x, y, size.width(), size.height())))
            if stacked:
                y += size.height() + _GAP // 2
            else:
                x += size.width() + _GAP


def _chip(text: str, strong: bool, parent: QWidget) -> InfoChip:
    if strong:
        return InfoChip(text, fill="holdSoft", ink="holdInk", parent=parent)
    return InfoChip(text, parent=parent)
