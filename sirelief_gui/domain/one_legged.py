"""Which names say that an exercise is one-legged work, which is not offered here (S10)."""

from __future__ import annotations

import re
import unicodedata

from sirelief_gui.domain.exercise import STRENGTH_KINDS, Kind

_NAMED = re.compile(r"\b(clams?|clam ?shells?|side ?butts?|almejas?)\b")
_NAMED_ONE_LEG = re.compile(r"\b((single|one) ?leg(ged)?|una (sola )?pierna)\b")


def is_one_legged(name: str, kind: Kind) -> bool:
    """Tell whether a name says that it is one-legged work: clam, side butt; in strength, one leg.

    Those named in the source are refused whatever their kind (S10).
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = re.sub(r"[^a-z]+", " ", "".join(s for s in plain if not unicodedata.combining(s)))
    if _NAMED.search(words):
        return True
    return kind in STRENGTH_KINDS and _NAMED_ONE_LEG.search(words) is not None
