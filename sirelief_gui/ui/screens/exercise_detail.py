"""One exercise: the figure going through its rep, how it is done, and Do this one now."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.exercise import Library, Side
from sirelief_gui.domain.library_list import place_text, shown_pose, steps_texts
from sirelief_gui.domain.library_words import credits_of
from sirelief_gui.domain.program import Dose, PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.rep_loop import rep_parts
from sirelief_gui.domain.words import length_text, seconds_text
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.photo import photo_words
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import Themed, theme_of
from sirelief_gui.ui.widgets.bullets import BulletList
from sirelief_gui.ui.widgets.buttons import SecondaryButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.dose_card import DoseCard
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.numbered_list import NumberedList
from sirelief_gui.ui.widgets.rep_head import RepHead
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.words import domain_words

_HEAD_SHARE, _TEXT_SHARE = 11, 12
_COLUMN_GAP = 32
_MINUTE = 60


class ExerciseScreen(BackScreen):
    """The page of one exercise of the library.

    ``tone`` is the flood behind the figure; ``propped`` shows lying on a wedge or pillows, ``week``
    is hers, if it is known. ``is_own`` is an exercise of hers: it can be changed and deleted, and
    ``photo`` is shown in place of the figure.
    ``do_asked`` carries the Dose that is set on the page: it is for this once, and no program
    changes. ``went_back`` leaves.
    """

    do_asked = Signal(object)
    edit_asked = Signal()
    delete_asked = Signal()

    def __init__(
        self,
        *,
        library: Library,
        exercise_id: str,
        tone: str,
        propped: bool,
        week: int | None = None,
        is_own: bool = False,
        photo: QImage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        self._library, self._propped = library, propped
        self._exercise = library.exercises[exercise_id]
        item = resolve_item(ProgramItem(exercise_id), library)
        ways = self._exercise.about.side_by_side
        self.head = RepHead(
            tone=tone,
            ways=[shown_pose(self._exercise, pose, propped=propped) for pose in ways],
        )
        name = domain_words(self._exercise.name)
        self.head.set_photo(photo, photo_words(name))
        self.back = IconButton("arrow-left", self.tr("Back"))
        self.name = Label(name, "h1")
        self.dose = DoseCard(item, week=week)
        self._length = InfoChip("")
        self._steps = QVBoxLayout()
        self._list: NumberedList | None = None
        self.do = SecondaryButton(
            self.tr("Do this one now"), icon="play", height="target.primary", style="button"
        )
        self.edit = Row(self.tr("Change this exercise"), icon="pencil", chevron=True)
        self.delete = Row(self.tr("Delete this exercise"), icon="trash-2")
        self.why_kept = CautionBox("")
        self._build(is_own=is_own)
        self._connect()
        self._show_item(item)

    def _connect(self) -> None:
        for button in (self.back, self.head.back):
            button.clicked.connect(self.went_back)
        self.dose.changed.connect(self._dose_changed)
        self.do.clicked.connect(lambda: self.do_asked.emit(self.dose.dose()))
        self.edit.clicked.connect(self.edit_asked)
        self.delete.clicked.connect(self.delete_asked)

    # -- what it says -------------------------------------------------------------------

    def _build(self, *, is_own: bool) -> None:
        self._title = QWidget()
        self._title_row = QHBoxLayout(self._title)
        self._title_row.setSpacing(12)
        self._title_row.addWidget(self.back)
        wide_name = Label(domain_words(self._exercise.name), "h1Wide")
        self._title_row.addWidget(wide_name, 1)
        self._left, right = QVBoxLayout(), QVBoxLayout()
        self._left.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollArea()
        self._body = QWidget()
        self._words = QVBoxLayout(self._body)
        self._words.setSpacing(12)
        self._scroll.column.setSpacing(0)
        self._scroll.column.addWidget(self.head)
        self._scroll.column.addWidget(self._body)
        self._scroll.column.addStretch(1)
        self._fill(self._words)
        self._hers(self._words, is_own=is_own)
        self._foot = _Foot(self.do)
        right.setSpacing(0)
        right.addWidget(self._scroll, 1)
        right.addWidget(self._foot)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._left, _HEAD_SHARE)
        self._columns.addLayout(right, _TEXT_SHARE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._title)
        outer.addLayout(self._columns, 1)

    def _fill(self, column: QVBoxLayout) -> None:
        exercise, about = self._exercise, self._exercise.about
        column.addWidget(self.name)
        column.addWidget(self._chips())
        column.addWidget(self.dose)
        column.addWidget(
            Label(self.tr("For this one time. Your program stays as it is."), "small", "ink2")
        )
        column.addLayout(self._steps)
        cautions = [domain_words(text) for text in exercise.cautions]
        if cautions:
            column.addWidget(CautionBox(cautions[0]))
        notes = cautions[1:] + ([domain_words(exercise.pubic_note)] if exercise.pubic_note else [])
        self._section_of(self.tr("Take care"), notes, "warnInk")
        self._section(self.tr("Where you may feel it"), about.feel)
        self._section(self.tr("Why this one"), about.why)
        self._section(self.tr("Breathing"), about.breathing)
        self._section_of(self.tr("While you move"), map(domain_words, exercise.technique), "pri")
        self._section_of(self.tr("Easy to get wrong"), map(domain_words, about.mistakes), "ctl")
        self._section_of(self.tr("Our own wording of"), self._credits(), "ctl", style="small")

    def _hers(self, column: QVBoxLayout, *, is_own: bool) -> None:
        """Add what can be done with one of hers."""
        self.delete.set_look(role="danger", icon_role="danger")
        rows = ListGroup()
        rows.add(self.edit)
        rows.add(self.delete)
        self.why_kept.hide()
        column.addWidget(rows)
        column.addWidget(self.why_kept)
        rows.setVisible(is_own)

    def say_why_kept(self, why: str) -> None:
        """Say under its row why it cannot be deleted."""
        self.why_kept.set_texts(why)
        self.why_kept.show()
        self._words.activate()
        self._scroll.ensureWidgetVisible(self.why_kept)

    def _chips(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        exercise, library = self._exercise, self._library
        place = library.postures[exercise.posture].place
        flow.addWidget(InfoChip(domain_words(place)))
        wanted = dict.fromkeys(item.id for item in exercise.equipment)
        for kit in wanted:
            flow.addWidget(InfoChip(domain_words(library.equipment[kit].name)))
        flow.addWidget(self._length)
        holder.setAccessibleName(place_text(exercise, library, domain_words))
        return holder

    def _credits(self) -> list[str]:
        lines = []
        for credit in credits_of(self._exercise.sources, self._library.sources):
            what = domain_words(credit.what)
            if credit.names:
                names = "; ".join(map(domain_words, credit.names))
                lines.append(f"{names}: {what}")
            else:
                lines.append(self.tr("Our choice: {what}").format(what=what))
        return lines

    def _section(self, title: str, text: str) -> None:
        if not text:
            return
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(title, "h3"))
        column.addWidget(Label(domain_words(text), "body"))
        self._words.addLayout(column)

    def _section_of(
        self, title: str, texts: Iterable[str], role: str, *, style: str = "body"
    ) -> None:
        shown = list(texts)
        if not shown:
            return
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Label(title, "h3"))
        bullets = BulletList(shown, role=role, lines=False, name=title)
        bullets.set_density(style, least=32, air=4, side=20, ends=8)
        column.addWidget(bullets)
        self._words.addLayout(column)

    # -- the dose -----------------------------------------------------------------------

    def _dose_changed(self, dose: Dose) -> None:
        self._show_item(resolve_item(ProgramItem(self._exercise.id, dose), self._library))

    def _show_item(self, item: PlannedItem) -> None:
        whole = item.rep_seconds * item.reps_planned
        say = length_text if whole >= _MINUTE else seconds_text
        self._length.set_text(say(whole, domain_words))
        text = say(whole, domain_words)
        if self._exercise.reps.maximum > 1:
            seconds = seconds_text(item.rep_seconds, domain_words)
            text = self.tr("{seconds} a rep").format(seconds=seconds)
        self.head.set_rep(rep_parts(item, propped=self._propped, tr=domain_words), text)
        self.head.set_mirrored(item.turns[0] is Side.LEFT)  # the steps begin with it
        if self._list is not None:
            self._steps.removeWidget(self._list)
            let_go(self._list)
        self._list = NumberedList(steps_texts(item, self._library, domain_words))
        self._steps.addWidget(self._list)
        self._list.show()

    # -- the page -----------------------------------------------------------------------

    def on_shown(self) -> None:
        self.head.loop.set_playing(not theme_of(self).reduce_motion)

    def on_hidden(self) -> None:
        self.head.loop.set_playing(False)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide = form is Form.WIDE
        self._title.setVisible(wide)
        self.name.setVisible(not wide)
        self.head.set_form(form)
        if wide:
            self._left.addWidget(self.head)
        else:
            self._scroll.column.insertWidget(0, self.head)
        self._columns.setStretch(0, _HEAD_SHARE if wide else 0)
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        side = side_margin(self.width(), self.form)
        wide = self.form is Form.WIDE
        self._title_row.setContentsMargins(*margins(self, side - 12, 24, side, 12))
        ends = (side, side - 8) if wide else (0, 0)
        self._columns.setContentsMargins(*margins(self, ends[0], 0, ends[1], 0))
        self._columns.setSpacing(_COLUMN_GAP - 8 if wide else 0)
        self._left.setContentsMargins(0, 4, 0, 40 if wide else 0)
        inner = 8 if wide else side
        self._words.setContentsMargins(inner, 4 if wide else 14, inner, 4)
        self._scroll.set_margins(0)
        self._foot.set_margins(inner, is_plain=wide)


class _Foot(Themed, QWidget):
    """What stays at the foot of the page; with a line over it on the phone."""

    def __init__(self, button: QWidget) -> None:
        super().__init__()
        self._is_plain = False
        self._column = QVBoxLayout(self)
        self._column.addWidget(button)

    def set_margins(self, side: int, *, is_plain: bool) -> None:
        """Take the margins at the sides; ``is_plain`` leaves the line and its ground out."""
        self._is_plain = is_plain
        self._column.setContentsMargins(side, 9, side, 40 if is_plain else 12)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_plain:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()
