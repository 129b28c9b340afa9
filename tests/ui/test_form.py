from __future__ import annotations

import pytest

from sirelief_gui.ui.form import Form, form_for, side_margin


@pytest.mark.parametrize(
    ("width", "height", "form"),
    [
        (412, 892, Form.PHONE),
        (412, 780, Form.PHONE),
        (412, 779, Form.SHORT),
        (360, 600, Form.SHORT),
        (899, 900, Form.PHONE),
        (900, 600, Form.WIDE),
        (900, 599, Form.SHORT),
        (1440, 900, Form.WIDE),
    ],
)
def test_the_form_follows_the_size(width: int, height: int, form: Form) -> None:
    assert form_for(width, height) is form


def test_wide_content_is_at_most_1296() -> None:
    assert side_margin(1336, Form.WIDE) == 40
    assert side_margin(1920, Form.WIDE) == (1920 - 1296) // 2
    assert side_margin(412, Form.PHONE) == 20
    assert side_margin(1336, Form.WIDE, column=560) == (1336 - 560) // 2
