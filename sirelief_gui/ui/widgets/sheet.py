"""A sheet that rises from the foot, or a centered dialog in wide windows."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.shadows import paint_shadow
from sirelief_gui.ui.widgets.scroll import ScrollArea

_SWIPE = 80


class FootedContent(QWidget):
    """A sheet's content with one part, as Save, that stays in view under what scrolls.

    Until a host shows it, ``foot`` is the content's own child; the host only borrows it.
    """

    foot: QWidget


class SheetHost(Themed, QWidget):
    """Covers the window while a sheet is open; owns scrim, panel and their motion.

    The content keeps its own layout; it scrolls when it is taller than nine tenths of the
    window, all but the foot of a `FootedContent`. ``dismissed`` comes when the user closed it
    (scrim, swipe, Esc through the shell), ``closed`` whenever it is gone; ``swiped`` when one that
    only its owner may close was pulled down.
    """

    dismissed = Signal()
    closed = Signal()
    swiped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._content: QWidget | None = None
        self._dismissable, self._wide_width, self._form = True, 480, Form.PHONE
        self._has_grab = True
        self._before: QWidget | None = None
        self._closing = False
        self._panel = _Panel(self)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._moved)
        self._motion.finished.connect(self._settled)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What the open sheet shows; None when none is open or it is on its way out."""
        return None if self._closing else self._content

    @property
    def dismissable(self) -> bool:
        """Whether scrim, swipe and Esc close the sheet."""
        return self._dismissable

    @property
    def panel(self) -> QWidget:
        """The surface the content lies on."""
        return self._panel

    def open(
        self,
        content: QWidget,
        *,
        form: Form,
        wide_width: int = 480,
        dismissable: bool = True,
        grab: bool | None = None,
        at_once: bool = False,
    ) -> None:
        """Show a content; one already open is replaced without motion, as is any ``at_once``.

        ``grab`` shows the bar to pull at, by default where the sheet may be dismissed.
        """
        replacing = self._content is not None
        if replacing:
            self._let_go()
        else:
            self._before = QApplication.focusWidget()
        self._content, self._closing = content, False
        self._dismissable, self._wide_width = dismissable, wide_width
        self._has_grab = dismissable if grab is None else grab
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self._panel.take(content)
        self.set_form(form)
        self.show()
        self.raise_()
        content.show()
        self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        if at_once:
            self._jump()
        elif replacing:
            self._place()
        else:
            self._run(forward=True)

    def close_sheet(self) -> None:
        """Let the sheet go down."""
        if self._content is None or self._closing:
            return
        self._closing = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self._run(forward=False)

    def dismiss(self) -> None:
        """Close as the user does, if the sheet allows it."""
        if self._dismissable and self.content is not None:
            self.close_sheet()
            self.dismissed.emit()

    def swipe(self) -> None:
        """Close as pulling the sheet down does; ``swiped`` where only its owner may close it."""
        if self._dismissable:
            self.dismiss()
        elif self._has_grab and self._form is not Form.WIDE and self.content is not None:
            self.swiped.emit()

    def set_wide_width(self, wide_width: int) -> None:
        """Be so many pixels wide in wide windows."""
        if wide_width != self._wide_width:
            self._wide_width = wide_width
            self.set_form(self._form)

    def set_form(self, form: Form) -> None:
        """Lay the sheet out for a form."""
        self._form = form
        self._panel.arrange(
            wide=form is Form.WIDE,
            wide_width=self._wide_width,
            grab=self._has_grab,
        )
        self._place()

    def on_theme(self, theme: Theme) -> None:
        self._place()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the sheet."""
        focused: QWidget | None = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        start: QWidget = focused if inside and focused is not None else self._panel
        widget: QWidget = start
        for _turn in range(10_000):
            following = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
            if following is None or following is start:
                break
            widget = following
            if self._panel.isAncestorOf(widget) and _takes_tab(widget):
                reason = Qt.FocusReason
                widget.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
                self._panel.reveal(widget)
                break
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._motion.state() == QVariantAnimation.State.Running:
            self._jump()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        scrim = theme.color("scrim")
        scrim.setAlphaF(scrim.alphaF() * min(1.0, self._share() * 1.5))
        painter.fillRect(self.rect(), scrim)
        corner = theme.num("radius.sheet")
        paint_shadow(painter, QRectF(self._panel.geometry()), corner, theme, kind="sheet")
        painter.end()

    def place_panel(self) -> None:
        """Fit the panel to what its content now needs."""
        self._place()

    def _share(self) -> float:
        return float(self._motion.currentValue() or 0.0)

    def _run(self, *, forward: bool) -> None:
        theme = theme_of(self)
        way = QVariantAnimation.Direction
        self._motion.stop()
        self._motion.setDirection(way.Forward if forward else way.Backward)
        self._motion.setDuration(theme.ms("base" if forward else "fast"))
        self._motion.setEasingCurve(theme.easing("enter"))
        if theme.reduce_motion or not self.isVisible():
            self._jump()
        else:
            self._motion.start()

    def _jump(self) -> None:
        self._motion.stop()
        self._motion.setCurrentTime(0 if self._closing else self._motion.duration())
        self._settled()

    def _moved(self) -> None:
        self._place()
        self.update()

    def _settled(self) -> None:
        if not self._closing:
            self._place()
            return
        self._closing = False
        self._let_go()
        self.hide()
        before, self._before = self._before, None
        # What is changed on a sheet may have had the page behind it made anew.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _let_go(self) -> None:
        content, self._content = self._content, None
        if content is None:
            return
        self._panel.give_back()
        # One of its own buttons may have closed the sheet: keep it until that call is over.
        QTimer.singleShot(0, _Keep(content).drop)

    def _place(self) -> None:
        if self._content is None:
            return
        theme = theme_of(self)
        wide = self._form is Form.WIDE
        width = min(self._wide_width, self.width() - 48) if wide else self.width()
        most = round(self.height() * theme.num("layout.sheetMaxHeight"))
        tall = min(most, self._panel.wanted_height(width))
        x = (self.width() - width) // 2
        rest = (self.height() - tall) // 2 if wide else self.height() - tall
        y = rest + round((self.height() - rest) * (1 - self._share()))
        self._panel.setGeometry(QRect(x, y, width, tall))


class _Keep:
    def __init__(self, content: QWidget) -> None:
        self._content: QWidget | None = content

    def drop(self) -> None:
        """Delete the content: what its own buttons call may hold it, so that it never went."""
        content, self._content = self._content, None
        if content is not None and isValid(content) and content.parent() is None:
            content.deleteLater()


def _takes_tab(widget: QWidget) -> bool:
    return bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


class _Panel(QWidget):
    """The rounded surface, its grab bar and the scrolled content."""

    def __init__(self, host: SheetHost) -> None:
        super().__init__(host)
        self._host = host
        self._content: QWidget | None = None
        self._wide, self._grab = False, True
        self._pressed_at: QPointF | None = None
        # A timer of its own: a bare single shot would still fire after the window is gone.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(host.place_panel)
        self._scroll = ScrollArea()
        self._scroll.content.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll)
        self._foot = QVBoxLayout()
        self._column.addLayout(self._foot)

    def take(self, content: QWidget) -> None:
        self._content = content
        self._scroll.column.addWidget(content)
        if isinstance(content, FootedContent):
            self._foot.addWidget(content.foot)
        self._scroll.verticalScrollBar().setValue(0)

    def give_back(self) -> None:
        content, self._content = self._content, None
        if content is not None:
            self._scroll.column.removeWidget(content)
            if isinstance(content, FootedContent):
                self._foot.removeWidget(content.foot)
                content.foot.setParent(content)
            content.hide()
            content.setParent(None)

    def reveal(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget, 0, 24)

    def arrange(self, *, wide: bool, wide_width: int, grab: bool) -> None:
        theme = theme_of(self)
        self._wide, self._grab = wide, grab and not wide
        roomy = wide and wide_width > theme.num("layout.dialogInWide")
        side = theme.px("space.pageMargin.phone")
        if wide:
            side = theme.px("space.pageMargin.wide" if roomy else "space.cardPadding.wide")
        top = theme.px("widget.sheetTop") if self._grab else side
        self._column.setContentsMargins(0, top, 0, 0 if not wide else 4)
        end = side if wide else theme.px("space.pageMargin.phone")
        has_foot = isinstance(self._content, FootedContent)
        gap = theme.px("widget.scrollEnd")
        self._scroll.column.setContentsMargins(side, 0, side, gap if has_foot else end)
        self._foot.setContentsMargins(*((side, gap, side, end) if has_foot else (0, 0, 0, 0)))

    def wanted_height(self, width: int) -> int:
        margins = self._column.contentsMargins()
        foot = self._foot.totalHeightForWidth(width) if self._foot.hasHeightForWidth() else -1
        high = self._scroll.content_height(width) + max(foot, self._foot.totalSizeHint().height())
        return high + margins.top() + margins.bottom()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._later.start()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, self._pressed_at = self._pressed_at, None
        if start is not None and event.globalPosition().y() - start.y() > _SWIPE:
            self._host.swipe()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner, box = theme.num("radius.sheet"), QRectF(self.rect())
        if not self._wide:
            box = box.adjusted(0, 0, 0, corner)
        path = QPainterPath()
        path.addRoundedRect(box, corner, corner)
        painter.fillPath(path, theme.color("surface"))
        if self._grab:
            wide, tall = theme.num("widget.grabWidth"), theme.num("widget.grabHeight")
            bar = QRectF((self.width() - wide) / 2, 12, wide, tall)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.color("readyTrack")))
            painter.drawRoundedRect(bar, tall / 2, tall / 2)
        painter.end()
