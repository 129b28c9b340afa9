"""One session with all that is known of it: as a page's body, or beside the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.by_hand import is_by_hand
from sirelief_gui.domain.labels import comfort_label, sites_text, trigger_label
from sirelief_gui.domain.record import CheckIn
from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.amended_note import AmendedNote
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.change_chip import ChangeChip
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.exercise_line import FACES, ExerciseRow
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup
from sirelief_gui.ui.widgets.score_pair import ScorePair
from sirelief_gui.ui.widgets.separator import Separator
from sirelief_gui.ui.words import domain_words

_WIDE_GAP, _NARROW_GAP, _LEAST_CHIPS = 28, 12, 160
"""Pixels between the scores, and the least that the chips beside them need at 100 %."""


class SessionDetailView(QWidget):
    """The scores, the exercises as performed, how it felt and the note, in columns.

    It shows only what there is, and stands on a card beside the list. ``rate`` is what leads to a
    rating of each exercise, below them.
    """

    def __init__(self, detail: SessionDetail, *, rate: QWidget | None = None) -> None:
        super().__init__()
        self._detail = detail
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._add_head()
        if detail.exercises:
            self._column.addWidget(exercise_group(detail, wide=True))
        if rate is not None:
            self._column.addWidget(rate, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_boxes()
        if detail.amended:
            self._column.addWidget(AmendedNote(detail.amended, fill="bg"))
        self._column.addStretch(1)

    def _add_head(self) -> None:
        way = QBoxLayout.Direction
        self._scores, self._head = QHBoxLayout(), QBoxLayout(way.LeftToRight)
        self._boxes = QBoxLayout(way.LeftToRight)
        self._add_scores(self._scores)
        self._scores.addStretch(1)
        chips: list[QWidget] = []
        scores = self._detail.ratings.scores
        if scores is not None:
            chips.append(ChangeChip(self._detail.change_title, scores[1] - scores[0]))
        chips += fact_chips(self._detail)
        holder = QWidget()
        self._chips = FlowLayout(holder, gap=8)
        for chip in chips:
            self._chips.addWidget(chip)
        self._head.addLayout(self._scores)
        self._head.addWidget(holder, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self._head)
        self.setMinimumWidth(1)  # what it is laid out for is the room there is
        self._arrange_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_head()

    def _arrange_head(self) -> None:
        """Put the chips beside the scores, and the note beside the rest, or under them."""
        items = (self._scores.itemAt(n) for n in range(self._scores.count()))
        parts = [item.sizeHint().width() for item in items if item is not None]
        least = round(_LEAST_CHIPS * theme_of(self).scale)
        beside = sum(parts) + len(parts) * _WIDE_GAP + least <= self.width()
        way = QBoxLayout.Direction
        self._scores.setSpacing(_WIDE_GAP if beside else _NARROW_GAP)
        self._head.setSpacing(0 if beside else _NARROW_GAP)
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._boxes.setDirection(self._head.direction())
        self._chips.set_at_right(beside)

    def _add_scores(self, row: QHBoxLayout) -> None:
        ratings = self._detail.ratings
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Figure(self.tr("Before"), ratings.before), 0, middle)
        row.addWidget(IconMark("arrow-right", "ink", size=30), 0, middle)
        row.addWidget(Figure(self.tr("After"), ratings.after), 0, middle)
        if ratings.next_morning is not None:
            row.addWidget(Separator(upright=True))
            row.addWidget(Figure(self.tr("Next morning"), ratings.next_morning), 0, middle)

    def _add_boxes(self) -> None:
        detail = self._detail
        row = self._boxes
        row.setSpacing(16)
        if detail.comfort is not None:
            box = _box(self.tr("Overall"))
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(IconMark(FACES[detail.comfort], "ink", size=22))
            word = comfort_label(detail.comfort, domain_words)
            line.addWidget(Label(word, "body", weight=600), 1)
            box.column.addLayout(line)
            box.setMinimumWidth(theme_of(self).px("review.detailBox"))
            row.addWidget(box, 0)
        if detail.note:
            box = _box(self.tr("Note"))
            box.column.addWidget(Label(detail.note, "body"))
            row.addWidget(box, 1)
        elif row.count():
            row.addStretch(1)
        self._column.addLayout(row)


def fill_detail(column: QVBoxLayout, detail: SessionDetail, *, rate: QWidget | None = None) -> None:
    """Add the same to the column of a page: cards under each other."""
    card = Card()
    card.column.setSpacing(16)
    card.column.addWidget(
        ScorePair(
            before=_score(detail.ratings.before),
            after=_score(detail.ratings.after),
            change_text=detail.change_title,
            at_edges=True,
        )
    )
    card.column.addWidget(Separator())
    chips = fact_chips(detail)
    morning = _score(detail.ratings.next_morning)
    if morning is not None:
        chips.insert(0, InfoChip(_tr("Next morning {n}").format(n=morning), icon="sun"))
    if detail.comfort is not None:
        word = comfort_label(detail.comfort, domain_words)
        chips.append(InfoChip(word, icon=FACES[detail.comfort]))
    card.column.addWidget(_flow(chips))
    column.addWidget(card)
    parts: list[tuple[str, QWidget]] = []
    if detail.exercises:
        parts.append((_tr("Exercises"), exercise_group(detail, wide=False)))
    if rate is not None:
        parts.append(("", rate))
    if detail.note:
        note = Card()
        note.column.addWidget(Label(detail.note, "body"))
        parts.append((_tr("Note"), note))
    for title, content in parts:
        if title:
            column.addSpacing(8)
            column.addWidget(Label(title, "h3"))
        column.addWidget(content)
    if detail.amended:
        column.addWidget(AmendedNote(detail.amended))
    column.addStretch(1)


def exercise_group(detail: SessionDetail, *, wide: bool) -> ListGroup:
    """Return the exercises as performed."""
    group = ListGroup()
    group.setAccessibleName(_tr("Exercises"))
    rows = [ExerciseRow(line, wide=wide) for line in detail.exercises]
    for row in rows:
        row.keep_in_step(rows)
        group.add(row)
    return group


def fact_chips(detail: SessionDetail) -> list[QWidget]:
    """Return where it hurt and why, how long it took, how hard it was and how it ended."""
    chips: list[QWidget] = []
    if detail.sites:
        chips.append(InfoChip(sites_text(detail.sites, domain_words), icon="map-pin"))
    chips += (InfoChip(text) for text in _triggers(detail))
    chips.append(InfoChip(detail.length, icon="clock"))
    if detail.effort is not None:
        chips.append(InfoChip(_tr("Effort {n} of 10").format(n=detail.effort)))
    if detail.outcome_text:
        chips.append(InfoChip(detail.outcome_text, fill="holdSoft", ink="holdInk"))
    if is_by_hand(detail.record):
        chips.append(InfoChip(_tr("Added by hand"), icon="pencil"))
    return chips


def _triggers(detail: SessionDetail) -> list[str]:
    """Return what set the pain off around a session, each once, and her own words for it."""
    found: dict[str, None] = {}
    for rating in (detail.ratings.before, detail.ratings.after):
        if rating is not None:
            found.update({trigger_label(one, domain_words): None for one in rating.triggers})
            if rating.trigger_note:
                found[rating.trigger_note] = None
    return list(found)


class Figure(QWidget):
    """A score under its name, as in the head of the wide detail."""

    def __init__(self, name: str, rating: CheckIn | None) -> None:
        super().__init__()
        score = _score(rating)
        text = "–" if score is None else str(score)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(name, "small", "ink2", weight=600, wrap=False))
        column.addWidget(Label(text, "timerReady", tabular=True, wrap=False))
        spoken = self.tr("not rated") if score is None else text
        self.setAccessibleName(f"{name}: {spoken}")


def _score(rating: CheckIn | None) -> int | None:
    return None if rating is None else rating.score


def _flow(widgets: list[QWidget]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=8)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def _box(title: str) -> Card:
    box = Card(fill="bg", line=False, radius="radius.tile")
    box.column.setSpacing(4)
    box.column.addWidget(Label(title, "small", "ink2", weight=600))
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("SessionDetail", text)
