"""Stop: the clock stands, and she chooses how to go on. No praise, no blame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from sirelief_gui.domain.event_speech import choice_phrase
from sirelief_gui.domain.player_view import PlayerView, StopTexts
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.session.choice_card import CardLook, ChoiceCard
from sirelief_gui.ui.session.keys import stop_choice_of
from sirelief_gui.ui.session.page import tall
from sirelief_gui.ui.session.sheets import SessionSheet
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.segmented import Segmented

_UNWELL = CardLook(
    fill="danger",
    ink="onDanger",
    note="onDanger",
    border="",
    icon="phone",
    icon_after="chevron-right",
)
_SAID = {
    "easing": Command.HURT_EASING,
    "up_to_5": Command.HURT_UP_TO_5,
    "over_5": Command.HURT_OVER_5,
}
_CONTINUE = CardLook(border="pri", icon="play")
_STEP = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class _Column:
    """Places widgets from the top down, or only measures them."""

    def __init__(self, width: int, *, is_real: bool) -> None:
        self.y = 0
        self._width, self._is_real = width, is_real

    def skip(self, gap: int) -> None:
        """Leave air."""
        self.y += gap

    def row(self, parts: Sequence[tuple[QWidget, int]], gap: int) -> None:
        """Place widgets of given widths side by side, and leave a gap under them."""
        high, x = max(tall(part, width) for part, width in parts), 0
        for part, width in parts:
            if self._is_real:
                put(part, x, self.y, width, high)
            x += width
        self.y += high + gap

    def cards(self, cards: Sequence[QWidget], columns: int, gap: int) -> None:
        """Place the cards that are shown in rows of equal parts."""
        shown = [card for card in cards if not card.isHidden()]
        for at in range(0, len(shown), columns):
            row = shown[at : at + columns]
            each = (self._width - gap * (len(row) - 1)) // len(row)
            high = max(tall(card, each) for card in row)
            if self._is_real:
                for number, card in enumerate(row):
                    left = number * (each + gap)
                    wide = each if number < len(row) - 1 else self._width - left
                    put(card, left, self.y, wide, high)
            self.y += high + (gap if at + columns < len(shown) else 0)


class StopSheet(SessionSheet):
    """The five choices, in their order, and what hurts moves the mark. Only a choice closes it.

    ``choice_reached`` (phrase id) comes when the arrows lead to a choice, so that it is spoken.
    """

    choice_reached = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form.PHONE
        self._texts: StopTexts | None = None
        self._title = FitLabel(self.tr("Stopped"), style="h1", smallest="session.headSmallest")
        self._subtitle = Label("", "body", "ink2")
        self._close = IconButton("x", self.tr("Continue as before"))
        self._close.clicked.connect(lambda: self.choose(Command.CONTINUE))
        self._question = Label(self.tr("If it hurts, how much?"), "h3")
        self._hurt = Segmented(
            (
                ("easing", self.tr("It’s easing")),
                ("up_to_5", self.tr("Up to 5")),
                ("over_5", self.tr("Over 5, or sharp")),
            ),
            name=self.tr("If it hurts, how much?"),
            check_mark=True,
        )
        self._hurt.changed.connect(self._answered)
        self._cards = self._build_cards()
        self._primary = PrimaryButton(self.tr("Ease off and continue"))
        self._primary.clicked.connect(self._take_marked)
        for part in (
            *(self._title, self._subtitle, self._close, self._question, self._hurt),
            *(*self._cards.values(), self._primary),
        ):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._mark()

    def _build_cards(self) -> dict[Command, ChoiceCard]:
        esc = self.tr("Esc")
        cards = {
            Command.UNWELL: self._card(
                Command.UNWELL, self.tr("I feel unwell, or have a warning sign"), _UNWELL, ("1",)
            ),
            Command.CONTINUE: self._card(
                Command.CONTINUE, self.tr("Continue as before"), _CONTINUE, ("2", esc)
            ),
            Command.EASE_OFF: self._tile(Command.EASE_OFF, self.tr("Ease off"), "3"),
            Command.SKIP_EXERCISE: self._tile(
                Command.SKIP_EXERCISE, self.tr("Skip this exercise"), "4"
            ),
            Command.END: self._tile(Command.END, self.tr("End session and save"), "5"),
        }
        cards[Command.CONTINUE].set_tight_words(hint=self.tr("or Esc"))
        skip, end = self.tr("Skip this exercise"), self.tr("End and save")
        cards[Command.SKIP_EXERCISE].set_tight_words(title=skip)
        cards[Command.END].set_tight_words(title=end)
        return cards

    def _card(
        self,
        command: Command,
        title: str,
        look: CardLook,
        keys: tuple[str, ...],
        *,
        tile: bool = False,
    ) -> ChoiceCard:
        card = ChoiceCard(title, look=look, keys=keys, tile=tile)
        card.clicked.connect(lambda: self.choose(command))
        return card

    def _tile(self, command: Command, title: str, key: str) -> ChoiceCard:
        return self._card(command, title, CardLook(), (key,), tile=True)

    # Where it stands

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, is_real=False)

    def sizeHint(self) -> QSize:
        width = theme_of(self).px("layout.dialogInWide")
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(self.width(), is_real=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again()

    def event(self, event: QEvent) -> bool:
        # The parts take their words, theme and text size after the sheet has its width: each says
        # so with this event, as there is no layout that would hear of it.
        if event.type() == QEvent.Type.LayoutRequest:
            self._again()
        return super().event(event)

    def on_theme(self, theme: Theme) -> None:
        self._again()

    def _again(self) -> None:
        self.updateGeometry()
        self._lay(self.width(), is_real=True)

    def _lay(self, width: int, *, is_real: bool) -> int:
        """Place all from the top down, or only measure; return the height it takes."""
        wide, tight = self._form is Form.WIDE, self._form is Form.SHORT
        low = wide and self.is_low
        gap = 16 if wide else 8 if tight else 10
        air = 12 if low or tight else 20 if wide else 18
        close = self._close.sizeHint().width()
        place = _Column(width, is_real=is_real)
        place.row([(self._title, width - close - 8)], 0)
        place.row([(self._subtitle, width)], 0 if not wide else 4)
        if is_real:
            put(self._close, width - close, 0, close, close)
        place.skip(air)
        first = [self._cards[Command.UNWELL], self._cards[Command.CONTINUE]]
        place.cards(first, 2 if wide else 1, gap)
        place.skip(air + (6 if wide and not low else 0))
        place.row([(self._question, width)], 4 if tight or low else 8)
        place.row([(self._hurt, width)], 0)
        place.skip(air)
        ease = self._cards[Command.EASE_OFF]
        rest = [self._cards[Command.SKIP_EXERCISE], self._cards[Command.END]]
        if tight:
            place.cards([ease], 1, gap)
            place.skip(gap)
            place.cards(rest, 2, gap)
        else:
            place.cards([ease, *rest], 3 if wide else 1, gap)
        if not self._primary.isHidden():
            place.skip(air)
            place.row([(self._primary, width)], 0)
        return place.y

    # What she sees

    def show_view(self, view: PlayerView) -> None:
        texts = view.stop
        for command, detail in (
            (Command.CONTINUE, texts.continue_detail),
            (Command.EASE_OFF, texts.ease_off),
            (Command.SKIP_EXERCISE, texts.skip),
            (Command.END, texts.end),
        ):
            self._cards[command].set_detail(detail or "")
            self._cards[command].setVisible(detail is not None)
        if texts != self._texts:
            self._texts = texts
            self._subtitle.setText(texts.comfort)
            self._mark()

    def set_form(self, form: Form) -> None:
        wide, tight = form is Form.WIDE, form is Form.SHORT
        self._form = form
        theme, low = theme_of(self), wide and self.is_low
        self.head_with(self._title, form)
        if low:
            self._title.set_look("h1Wide", "session.headSmallest")
        self._close.set_size(48, theme.px("session.sheet.closeWide") if wide else 24)
        self._subtitle.set_style("leadWide" if wide else "body")
        self._question.set_style("labelWide" if wide else "h3")
        segment = "session.sheet.segmentWide" if wide and not low else "widget.segmentHeight"
        self._hurt.set_style("h2" if wide else "control", height=segment)
        height = "session.ready.primaryWide" if wide and not low else "target.primary"
        self._primary.set_height(height)
        self._primary.set_style("labelWide" if wide else "")
        for card in self._cards.values():
            card.set_form(wide=wide, tight=tight, low=low)
        self._again()

    # What she chooses

    @property
    def marked(self) -> Command | None:
        """The choice that is suggested: none before she says how much it hurts."""
        hurt = self._hurt.chosen()
        if not hurt:
            return None
        wanted = [Command.SKIP_EXERCISE, Command.END]
        if hurt != "over_5":
            wanted.insert(0, Command.EASE_OFF)
        return next(command for command in wanted if not self._cards[command].isHidden())

    def answer(self, hurt: str) -> None:
        """Say how much it hurts, as she does: "easing", "up_to_5" or "over_5"."""
        self._hurt.pick(hurt)

    def _answered(self, hurt: str) -> None:
        """Keep what she said with the session, whatever she does next."""
        self._mark()
        self.ask(_SAID[hurt])

    def _mark(self) -> None:
        marked = self.marked
        for command, card in self._cards.items():
            card.set_mark(self.tr("Suggested") if command is marked else "")
        self._primary.setVisible(marked is not None)
        if marked is not None:
            self._primary.set_text(
                {
                    Command.EASE_OFF: self.tr("Ease off and continue"),
                    Command.SKIP_EXERCISE: self.tr("Skip this exercise"),
                    Command.END: self.tr("End session and save"),
                }[marked]
            )
        self._again()

    def _take_marked(self) -> None:
        marked = self.marked
        if marked is not None:
            self.choose(marked)

    def choose(self, command: Command) -> None:
        """Take a choice; ending after saying that it hurts is ending for pain."""
        if command in self._cards and self._cards[command].isHidden():
            return
        if command is Command.END and self._hurt.chosen():
            command = Command.END_FOR_PAIN
        self.ask(command)

    # Keys: 1 to 5, arrows and Enter, Esc

    def handle_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        choice = stop_choice_of(key)
        if choice is not None:
            self.choose(choice)
            return True
        if key in _ENTER:
            return self._enter()
        step = _STEP.get(key)
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if step is None or (sideways and self._focused() in self._hurt.segments):
            return False
        self._move(step)
        return True

    def _focused(self) -> QWidget | None:
        return QApplication.focusWidget()

    def _enter(self) -> bool:
        """Press the choice under the arrows, or the suggested one."""
        focused = self._focused()
        if focused is self._close or focused in self._hurt.segments:
            return False
        card = next((c for c in self._cards.values() if c is focused), None)
        if card is not None:
            card.click()
        else:
            self._take_marked()
        return True

    def _move(self, step: int) -> None:
        shown = [command for command, card in self._cards.items() if not card.isHidden()]
        focused = self._focused()
        place = next((i for i, one in enumerate(shown) if self._cards[one] is focused), None)
        start = -1 if step > 0 else len(shown)
        following = (start if place is None else place) + step
        reached = shown[max(0, min(following, len(shown) - 1))]
        self._cards[reached].setFocus(Qt.FocusReason.TabFocusReason)
        self.choice_reached.emit(choice_phrase(reached) or "")
