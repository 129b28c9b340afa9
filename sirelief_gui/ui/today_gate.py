"""What Today says of Start: offered, or what stands in the way and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.today import TodayView
from sirelief_gui.ui.widgets.session_card import SessionCard


def show_gate(card: SessionCard, view: TodayView) -> None:
    """Offer Start on the card, or say why it is off."""
    card.set_notice("", "", "")
    match view.gate:
        case Gate.OPEN:
            card.offer(view.start_label, soft=view.done_today is not None)
        case Gate.ENOUGH_TODAY:
            card.set_kit(())
            card.set_words(
                _tr("Done for today"), note=_tr("Two sessions are done. Rest is part of the plan.")
            )
            card.offer_nothing()
        case _:
            if view.gate in (Gate.WARNING_TODAY, Gate.ENDED, Gate.PAST_TERM):
                card.set_kit(())
            title, text, button, start = _off(view.gate)
            card.set_notice(title, text, button)
            card.offer_nothing(start)


def _off(gate: Gate) -> tuple[str, str, str, str]:
    """Return title, text and button of what stands in the way, and what Start says meanwhile."""
    match gate:
        case Gate.WARNING_TODAY:
            text = _tr("Please call your maternity team or doctor if you have not yet.")
            return _tr("Sessions are off for today"), text, _tr("Who to call"), ""
        case Gate.ENDED | Gate.PAST_TERM:
            text = _tr("Ask your doctor, midwife or therapist before you go on.")
            return _tr("Sessions are paused"), text, _tr("What to do"), ""
        case Gate.ASK_FIRST:
            text = _tr("Sessions stay off until they said you may exercise.")
            off = _tr("Start is off until they agree")
            return _tr("Ask your maternity team first"), text, _tr("They said I may"), off
        case Gate.ASK_AGAIN:
            text = _tr("This is asked again in every trimester.")
            off = _tr("Start is off until then")
            return _tr("May you still exercise?"), text, _tr("Answer again"), off
        case _:
            text = _tr("Ask your doctor, midwife or therapist if you may exercise.")
            off = _tr("Start is off until then")
            return _tr("No clearance yet"), text, _tr("They said I may"), off


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodayScreen", text)
