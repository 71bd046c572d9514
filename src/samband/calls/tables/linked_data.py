"""A call in the words of schema.org.

It is a `GovernmentService` with an offer that ends when the call closes. `MonetaryGrant` would say that
money has been given, `FundingScheme` describes a whole programme, and a job or an event it is not.
"""

from samband.calls.tables.public import Card
from samband.foundation.sharing.heads import Linked, absolute
from samband.foundation.sharing.linked import publisher, said


def call_data(card: Card, path: str) -> Linked:
    """Return a call as a public body's service: what it is for, and from when until when one may apply."""
    round_ = card.round
    offer = said(
        type="Offer",
        availabilityStarts=round_.opens_at.isoformat(),
        availabilityEnds=round_.closes_at.isoformat() if round_.closes_at else None,
        availability=f"https://schema.org/{'InStock' if card.takes_applications else 'OutOfStock'}",
        url=absolute(path),
    )
    return said(
        type="GovernmentService",
        id=absolute(path),
        name=card.name,
        description=card.purpose,
        identifier=round_.code,
        serviceType="Grant",
        provider=publisher(),
        url=absolute(path),
        offers=offer,
    )
