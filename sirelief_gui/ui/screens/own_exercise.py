"""An exercise of her own being written: its words, its rep phase by phase, its picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.exercise import Kind, Laterality, Library, PhaseKind
from sirelief_gui.domain.own_exercise import MOST_PHASES, MOST_REPS, OwnExercise, OwnPhase
from sirelief_gui.domain.own_form import faults, new_phase, phase_and_field
from sirelief_gui.domain.program_words import kind_label, laterality_label, phase_label
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.words import seconds_text
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.asked import Asked
from sirelief_gui.ui.widgets.buttons import SecondaryButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.field import LineField, NoteField
from sirelief_gui.ui.widgets.own_foot import OwnFoot
from sirelief_gui.ui.widgets.phase_rows import PhaseList, PhaseView
from sirelief_gui.ui.widgets.photo_box import PhotoBox
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_COLUMN = 640
_EDGE = 48


class OwnExerciseScreen(BackScreen):
    """The form of one exercise of hers; ``own`` is what it is now.

    ``changed`` carries each new OwnExercise, also one that cannot be yet. What is wrong is said
    beside what she has touched, and everywhere once she wanted to save. ``save_asked`` comes
    only for what can be done, ``phase_asked`` with a place from 0.
    """

    changed = Signal(object)
    save_asked = Signal(object)
    phase_asked = Signal(int)
    picture_asked = Signal()

    def __init__(
        self,
        own: OwnExercise,
        *,
        library: Library,
        is_new: bool,
        photo: QImage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        self.own = self._first = own
        self._library = library
        self._touched: set[str] = set()
        self._is_tried = False
        title = self.tr("New exercise") if is_new else self.tr("Your exercise")
        self.bar = TopBar(title)
        self.bar.back_chosen.connect(self.went_back)
        self._make_words(own)
        self._make_choices(own)
        self._make_rep(own)
        self.picture = PhotoBox()
        self.picture.asked.connect(self.picture_asked)
        self.picture.removed.connect(lambda: self.set_picture("", None))
        self.picture.show_photo(photo, is_chosen=bool(own.picture))
        self.why = CautionBox("")
        self.why.hide()
        self.foot = OwnFoot()
        self.foot.save.clicked.connect(self.save)
        self._build()
        self._show()

    # -- what there is ------------------------------------------------------------------

    def _make_words(self, own: OwnExercise) -> None:
        self.name = LineField(self.tr("Name"), text=own.name)
        self.name.text_changed.connect(lambda: self._take("name", name=self.name.text()))
        self.how = NoteField(
            self.tr("How to begin"),
            text=own.how,
            help_text=self.tr("Optional: how to get into place, and what you need."),
        )
        self.how.text_changed.connect(
            lambda text: self._take("how", how=" ".join(str(text).split()))
        )

    def _make_choices(self, own: OwnExercise) -> None:
        self.kind = self._chips(
            self.tr("What it is"), [(kind, kind_label(kind, domain_words)) for kind in Kind]
        )
        self.kind.choose((own.kind,))
        self.kind.changed.connect(lambda ids: self._take("laterality", "phases", kind=Kind(ids[0])))
        places = self._library.postures
        self.posture = self._chips(
            self.tr("Position"), [(key, domain_words(one.name)) for key, one in places.items()]
        )
        self.posture.choose((own.posture,))
        self.posture.changed.connect(lambda ids: self._take("posture", posture=ids[0]))
        self.sides = self._chips(
            self.tr("Sides"), [(one, laterality_label(one, domain_words)) for one in Laterality]
        )
        self.sides.choose((own.laterality,))
        self.sides.changed.connect(
            lambda ids: self._take("laterality", laterality=Laterality(ids[0]))
        )

    def _chips(self, name: str, choices: list[tuple[str, str]]) -> ChipGroup:
        return ChipGroup(choices, name=name, exclusive=True, tight=True)

    def _make_rep(self, own: OwnExercise) -> None:
        self.phases = PhaseList(self.tr("One rep, phase by phase"))
        self.phases.chosen.connect(self.phase_asked)
        self.phases.moved.connect(self._move)
        self.add = SecondaryButton(self.tr("Add a phase"), icon="plus", height="target.min")
        self.add.clicked.connect(self._add)
        self.reps = Stepper(self.tr("Reps"), value=own.reps, low=1, high=MOST_REPS)
        self.reps.set_note(domain_words("{low} to {high}").format(low=1, high=MOST_REPS))
        self.reps.value_changed.connect(lambda value: self._take("reps", reps=value))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = ScrollArea()
        outer.addWidget(self.bar)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.foot)
        tip = CautionBox(
            self.tr(
                "**Both legs together.** Strength work for one leg or one side is not offered "
                "here. Ask your therapist first."
            ),
            tone="tip",
        )
        tip.set_style("small")
        self._asked_sides = Asked(self.tr("Sides"), self.sides)
        self._asked_posture = Asked(self.tr("Position"), self.posture)
        rep = self.tr("One rep, phase by phase")
        self._asked_phases = Asked(rep, self.phases, self.add)
        column = self._scroll.column
        column.setSpacing(20)
        column.addWidget(self.name)
        column.addWidget(Asked(self.tr("What it is"), self.kind))
        for part in (self._asked_posture, self._asked_sides, tip, self.how, self._asked_phases):
            column.addWidget(part)
        for rest in (self.reps, self.picture, self.why):
            column.addWidget(rest)
        column.addStretch(1)

    # -- how it is changed --------------------------------------------------------------

    def set_phase(self, place: int, phase: OwnPhase) -> None:
        """Take over a phase as it was changed on its sheet."""
        phases = list(self.own.phases)
        phases[place] = phase
        self._take("phases", phases=tuple(phases))

    def remove_phase(self, place: int) -> None:
        """Take a phase out; the next one has the keyboard."""
        phases = self.own.phases
        self._take("phases", phases=phases[:place] + phases[place + 1 :])
        self.phases.focus_on(place)

    def put_back_phase(self, place: int, phase: OwnPhase) -> None:
        """Undo a removal; where others have its place meanwhile, it comes before them."""
        phases = list(self.own.phases)
        phases.insert(place, phase)
        self._take("phases", phases=tuple(phases))

    def set_picture(self, name: str, photo: QImage | None) -> None:
        """Take a picture that was copied in, or none."""
        self.picture.show_photo(photo, is_chosen=bool(name))
        self.picture.set_error("")
        self._take("picture", picture=name)

    def faults_of_phase(self, place: int) -> dict[str, str]:
        """Return what is wrong in a phase, by the fields of `OwnPhase`."""
        found = {phase_and_field(key): why for key, why in self._faults().items()}
        return {key[1]: why for key, why in found.items() if key and key[0] == place}

    def _move(self, place: int, to: int) -> None:
        phases = list(self.own.phases)
        phases.insert(to, phases.pop(place))
        self._take("phases", phases=tuple(phases))

    def _add(self) -> None:
        phases = self.own.phases
        phase = new_phase(PhaseKind.HOLD, phases, domain_words)
        self._take("phases", phases=(*phases, phase))
        self.phase_asked.emit(len(phases))

    def _take(self, *touched: str, **changes: object) -> None:
        """Take some changes over; what is wrong with those touched may be said from now on."""
        self._touched.update(touched)
        changed = replace(self.own, **changes)  # type: ignore[arg-type]
        if changed != self.own:
            self.own = changed
            self.why.hide()
            self._show()
            self.changed.emit(changed)

    @property
    def is_changed(self) -> bool:
        """Whether leaving would lose anything."""
        return self.own != self._first

    def save(self) -> None:
        """Ask for it to be kept, or lead to the first thing that is wrong."""
        self._is_tried = True
        self._show()
        found = self._faults()
        if not found:
            self.save_asked.emit(self.own)
            return
        self._lead_to(next(iter(found)))

    # -- what it says -------------------------------------------------------------------

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show how long it takes as it would run; None while that cannot be told."""
        self.foot.show_timeline(timeline)

    def show_fault(self, key: str, why: str) -> None:
        """Say why it could not be saved, beside the field of that key or at the end."""
        field = self._fields().get(key)
        if field is None:
            self.why.set_texts(why)
            self.why.show()
            self._see(self.why)
            return
        field.set_error(why)
        self._lead_to(key)

    def _faults(self) -> Mapping[str, str]:
        return faults(self.own, self._library.postures, domain_words)

    def _fields(self) -> dict[str, LineField | NoteField | Asked | PhotoBox]:
        return {
            "name": self.name,
            "posture": self._asked_posture,
            "laterality": self._asked_sides,
            "how": self.how,
            "phases": self._asked_phases,
            "picture": self.picture,
        }

    def _show(self) -> None:
        before = self.phases.stops
        said: dict[str, str] = {}
        wrong: set[int] = set()
        for key, why in self._faults().items():
            inside = phase_and_field(key)
            field = key if inside is None else "phases"
            if not self._is_tried and field not in self._touched:
                continue
            text = self.tr("Give it a name first.") if key == "name" and not self.own.name else why
            if inside is not None:
                wrong.add(inside[0])
                text = self.tr("Phase {n}: {why}").format(n=inside[0] + 1, why=why)
            said.setdefault(field, text)
        for key, field_of in self._fields().items():
            field_of.set_error(said.get(key, ""))
        self.phases.show_phases(
            [_phase_view(one, n in wrong) for n, one in enumerate(self.own.phases)]
        )
        self.add.setEnabled(len(self.own.phases) < MOST_PHASES)
        if len(self.phases.stops) != len(before):
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go down the page: what is made later would come last."""
        chips = (*self.kind.chips, *self.posture.chips, *self.sides.chips)
        stops = [self.name.editor, *chips, self.how.editor, *self.phases.stops, self.add]
        stops += [self.reps.minus, self.reps.plus, self.picture.choose, self.picture.remove]
        for first, second in pairwise([*stops, self.foot.save]):
            QWidget.setTabOrder(first, second)

    def _lead_to(self, key: str) -> None:
        """Show the field that is wrong, and give it the keyboard."""
        inside = phase_and_field(key)
        targets: dict[str, tuple[QWidget, QWidget]] = {
            "name": (self.name, self.name.editor),
            "how": (self.how, self.how.editor),
            "phases": (self._asked_phases, self.add),
            "posture": (self._asked_posture, self.posture.chips[0]),
            "laterality": (self._asked_sides, self.sides.chips[0]),
            "picture": (self.picture, self.picture.choose),
        }
        box, focus = targets.get(key, (self._asked_phases, self.add))
        if inside is not None:
            focus = self.phases.rows[inside[0]]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._see(box)

    def _see(self, box: QWidget) -> None:
        layout = self._scroll.content.layout()
        if layout is not None:
            layout.activate()
        self._scroll.ensureWidgetVisible(box, 0, _EDGE)

    # -- the page -----------------------------------------------------------------------

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        wide = self.form is Form.WIDE
        side = side_margin(self.width(), self.form, column=_COLUMN if wide else None)
        self._scroll.set_margins(side)
        self.foot.set_side(side)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep what Tab reaches in view, also when it comes from the foot or from the bar."""
        has_moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if has_moved and self._scroll.content.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, _EDGE)
        return has_moved


def _phase_view(phase: OwnPhase, is_wrong: bool) -> PhaseView:
    kind = phase_label(phase.kind, domain_words)
    said = f"“{phase.say}”" if phase.say else ""
    detail = ": ".join(part for part in (kind if kind != phase.name else "", said) if part)
    return PhaseView(
        name=phase.name or kind,
        detail=detail,
        time=seconds_text(phase.seconds, domain_words),
        wrong=is_wrong,
    )
