"""The daily check: eight signs to read, two buttons to answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.labels import site_label
from sirelief_gui.domain.pain import severity_word
from sirelief_gui.domain.record import Site
from sirelief_gui.domain.safety import REMINDER
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.bullets import BulletList
from sirelief_gui.ui.widgets.buttons import DangerButton, PrimaryButton, TextButton
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_ROOM_FOR_ONE = 1.2
"""The largest text size at which a chip has room beside the text."""


class SafetyCheckScreen(BackScreen):
    """Shows what was rated and where, then the warning signs; nothing is answered by default.

    No sign can be pressed, so that nobody hunts for the exact match. ``none_of_these`` begins
    the session; ``one_of_these`` leads to whom to call.
    """

    none_of_these = Signal()
    one_of_these = Signal()
    rating_undone = Signal()
    change_sites_asked = Signal()

    def __init__(
        self,
        *,
        signs: Sequence[str],
        score: int | None,
        sites: tuple[Site, ...],
        same_as_last: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bar = TopBar(self.tr("Before you start"), steps=(2, 2))
        self.bar.back_chosen.connect(self.went_back)
        self.undo = TextButton(self.tr("Undo"))
        self.undo.setAccessibleDescription(self.tr("Take the number back and choose again"))
        self.undo.clicked.connect(self.rating_undone)
        self.change = TextButton(self.tr("Change") if sites else self.tr("Choose"))
        self.change.setAccessibleDescription(self.tr("Choose where it hurts today"))
        self.change.clicked.connect(self.change_sites_asked)
        self.begin = PrimaryButton(self.tr("None of these – begin"), icon="play")
        self.begin.clicked.connect(self.none_of_these)
        self.have_one = DangerButton(self.tr("I have one of these"), icon="phone")
        self.have_one.clicked.connect(self.one_of_these)
        self._build(signs, score, sites, same_as_last)

    def _build(
        self, signs: Sequence[str], score: int | None, sites: tuple[Site, ...], same: bool
    ) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        said = ListGroup()
        self._rating = _Said(self._score_text(score), self.undo if score is not None else None)
        under = self.tr("Same as last time:") if sites and same else ""
        self._where = _Said(self.tr("**Where today?**"), self.change, under=under)
        names = [site_label(site, domain_words) for site in sites]
        self._where.set_chips(
            [InfoChip(name, icon="check", fill="soft", ink="pri") for name in names]
        )
        said.add(self._rating)
        said.add(self._where)
        self._heading = Heading(
            self.tr("Any of these today?"),
            self.tr("If so, exercise can wait. You need advice first."),
        )
        self.signs = BulletList(
            [domain_words(sign) for sign in signs], name=self.tr("Warning signs")
        )
        trust = self.tr("Something else feels wrong? Trust that, and call.")
        self._trust = Label(f"{trust}\n{domain_words(REMINDER)}", "small", "ink2")
        for part in (said, self._heading, self.signs, self._trust):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        self._page.foot.addWidget(self.begin)
        self._page.foot.addWidget(self.have_one)

    def _score_text(self, score: int | None) -> str:
        if score is None:
            return self.tr("**Pain now:** not rated")
        word = severity_word(score, domain_words)
        return self.tr("**Pain now: {n},** {word}").format(
            n=score, word=word[:1].lower() + word[1:]
        )

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        short = form is Form.SHORT
        self._page.set_form(form)
        self._heading.set_form(form, under_in_short=False)
        self._page.body.setSpacing(6 if short else 12)
        self._page.foot.setSpacing(8 if short else 12)
        self.have_one.set_height("target.min" if short else "target.primary")
        if short:
            self.signs.set_density("control", least=36, air=4, side=16)
        else:
            self.signs.set_density("body", least=44, air=5, side=20)
        air = 0 if short else 3
        for row in (self._rating, self._where):
            row.set_density("control" if short else "body", side=16 if short else 20, air=air)


class _Said(Themed, QWidget):
    """What she said, with a way to change it: text, chips, and a text button at the right.

    One chip stands beside the text; several, or large text, take a line of their own.
    """

    def __init__(self, text: str, action: TextButton | None, *, under: str = "") -> None:
        super().__init__()
        self.setMinimumHeight(round(tokens().numbers["target.min"]))
        self._side, self._air = 20, 3
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._column.addLayout(self._row)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._text = Label(text, "body")
        self._under = Label(under, "small", "ink2")
        self._under.setVisible(bool(under))
        words.addStretch(1)  # an alignment would give them the height of one line only
        words.addWidget(self._text)
        words.addWidget(self._under)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=8, row_gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._chips.hide()
        self._row.addWidget(self._chips, 0, Qt.AlignmentFlag.AlignVCenter)
        if action is not None:
            self._row.addWidget(action)

    def set_chips(self, chips: Sequence[InfoChip]) -> None:
        """Show chips between the text and the action."""
        for chip in chips:
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(chips))
        self._arrange()

    def set_density(self, style: str, *, side: int, air: int) -> None:
        """Take a text style, the margin at the left and the air above and below."""
        self._text.set_style(style)
        self._side, self._air = side, air
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def _arrange(self) -> None:
        count = self._flow.count()
        below = count > 1 or (count > 0 and theme_of(self).scale > _ROOM_FOR_ONE)
        self._row.removeWidget(self._chips)
        self._column.removeWidget(self._chips)
        if below:
            self._column.addWidget(self._chips)
        else:
            self._row.insertWidget(1, self._chips, 0, Qt.AlignmentFlag.AlignVCenter)
        # Chips on a line of their own need air under them; a lone line has its own.
        foot = 12 if below else self._air
        self._column.setContentsMargins(
            *margins(self, self._side, self._air, self._side - 12, foot)
        )
