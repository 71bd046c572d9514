"""The declarations of all components; importing this package makes them known."""

from samband.foundation.ui.declared import (  # noqa: F401  (imported to declare)
    actions,
    charts,
    content,
    feedback,
    finding,
    forms,
    identity,
    layout,
    lists,
    maps,
    navigation,
    wayfinding,
)
