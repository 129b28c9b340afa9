"""One session with all that is known of it: as a page's body, or beside the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.labels import comfort_label, sites_text
from sirelief_gui.domain.record import CheckIn, Comfort
from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.change_chip import ChangeChip
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.exercise_line import ExerciseRow
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup
from sirelief_gui.ui.widgets.score_pair import ScorePair
from sirelief_gui.ui.widgets.separator import Separator
from sirelief_gui.ui.words import domain_words

FACES = {Comfort.EASED: "smile", Comfort.SAME: "meh", Comfort.HURT: "frown"}
_TOP = Qt.AlignmentFlag.AlignTop


class SessionDetailView(QWidget):
    """The scores, the exercises as performed, how it felt and the note; only what there is.

    ``wide`` sets it in columns for a card beside the list.
    """

    def __init__(self, detail: SessionDetail, *, wide: bool = False) -> None:
        super().__init__()
        self._detail = detail
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16 if wide else 12)
        if wide:
            self._build_wide()
        else:
            self._build_phone()
        self._column.addStretch(1)

    def _build_phone(self) -> None:
        detail = self._detail
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
        chips = self._chips(comfort=True)
        morning = _score(detail.ratings.next_morning)
        if morning is not None:
            text = self.tr("Next morning {n}").format(n=morning)
            chips.insert(0, InfoChip(text, icon="sun"))
        card.column.addWidget(_flow(chips))
        self._column.addWidget(card)
        self._add_part(self.tr("Exercises"), self._exercises(wide=False))
        if detail.note:
            note = Card()
            note.column.addWidget(Label(detail.note, "body"))
            self._add_part(self.tr("Note"), note)

    def _build_wide(self) -> None:
        detail = self._detail
        head = QHBoxLayout()
        head.setSpacing(28)
        self._add_scores(head)
        head.addStretch(1)
        chips: list[QWidget] = []
        scores = detail.ratings.scores
        if scores is not None:
            chips.append(ChangeChip(detail.change_title, scores[1] - scores[0]))
        chips += self._chips(comfort=False)
        head.addWidget(_flow(chips, at_right=True), 4, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(head)
        self._column.addWidget(self._exercises(wide=True))
        self._add_boxes()

    def _add_scores(self, row: QHBoxLayout) -> None:
        ratings = self._detail.ratings
        row.addWidget(Figure(self.tr("Before"), ratings.before))
        row.addWidget(IconMark("arrow-right", "ink", size=26), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Figure(self.tr("After"), ratings.after))
        if ratings.next_morning is not None:
            row.addWidget(Separator(upright=True))
            row.addWidget(Figure(self.tr("Next morning"), ratings.next_morning))

    def _add_boxes(self) -> None:
        detail = self._detail
        row = QHBoxLayout()
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
            row.addWidget(box, 0, _TOP)
        if detail.note:
            box = _box(self.tr("Note"))
            box.column.addWidget(Label(detail.note, "body"))
            row.addWidget(box, 1, _TOP)
        elif row.count():
            row.addStretch(1)
        self._column.addLayout(row)

    def _add_part(self, title: str, content: QWidget) -> None:
        self._column.addSpacing(12)
        self._column.addWidget(Label(title, "h3"))
        self._column.addWidget(content)

    def _exercises(self, *, wide: bool) -> ListGroup:
        group = ListGroup()
        group.setAccessibleName(self.tr("Exercises"))
        for line in self._detail.exercises:
            group.add(ExerciseRow(line, wide=wide))
        return group

    def _chips(self, *, comfort: bool) -> list[QWidget]:
        detail = self._detail
        chips: list[QWidget] = []
        if detail.sites:
            chips.append(InfoChip(sites_text(detail.sites, domain_words), icon="map-pin"))
        chips.append(InfoChip(detail.length, icon="clock"))
        if comfort and detail.comfort is not None:
            word = comfort_label(detail.comfort, domain_words)
            chips.append(InfoChip(word, icon=FACES[detail.comfort]))
        if detail.effort is not None:
            chips.append(InfoChip(self.tr("Effort {n} of 10").format(n=detail.effort)))
        if detail.outcome_text:
            chips.append(InfoChip(detail.outcome_text, fill="holdSoft", ink="holdInk"))
        return chips


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


def _flow(widgets: list[QWidget], *, at_right: bool = False) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=8, at_right=at_right)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def _box(title: str) -> Card:
    box = Card(fill="bg", line=False, radius="radius.tile")
    box.column.setSpacing(4)
    box.column.addWidget(Label(title, "small", "ink2", weight=600))
    return box
