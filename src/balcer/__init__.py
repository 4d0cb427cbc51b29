"""A cited record of one person's life and work, to import and to query.

>>> import balcer
>>> record = balcer.load()
>>> record.works.by_role(balcer.Role.CREATOR).by_year(1990, 1999)
<Works: 1 work, 1997–1997>

Start at :func:`load`; a :class:`Record` holds a typed collection for each kind of fact. Names are imported when they
are first used, so that the commands answer ``--version`` at once.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # importing typing for its constant would double the time of this import

if TYPE_CHECKING:
    from typing import Any

    from balcer.collections.honours import Awards
    from balcer.collections.works import Creations, Exhibitions, Publications, Works
    from balcer.display import number_word
    from balcer.errors import Ambiguous, BalcerError, DataError, NotFound, Problem, UnknownField, UnknownId, UnknownTerm
    from balcer.facts import Facts
    from balcer.folding import fold, name_key, stem, stems, text_of, words
    from balcer.loading.load import load
    from balcer.model.base import Citation, Entity, Quantity, Section, Source, english_list, readable
    from balcer.model.dates import MONTHS, PartialDate, Period, Season
    from balcer.model.entities import Organisation, Party, Person, Place, Relationship
    from balcer.model.fields import KINDS, FieldSpec, specs
    from balcer.model.honours import Award, Jury, Reception
    from balcer.model.life import Event, Lecture, Participant, Quotation, Statement
    from balcer.model.vocabulary import (
        Certainty,
        Entry,
        EventKind,
        ExhibitionKind,
        Mark,
        OrganisationKind,
        Outcome,
        PersonKind,
        PlaceKind,
        PublicationKind,
        ReceptionKind,
        RelationshipKind,
        Role,
        SourceKind,
        StatementKind,
        Term,
        WorkKind,
    )
    from balcer.model.works import Collection, Creation, Credit, Donation, Exhibition, Publication, Work
    from balcer.query.dates import DateLike
    from balcer.record import Record
    from balcer.touching import containers, references, touched, touches

__all__ = [
    "Ambiguous",
    "Award",
    "Awards",
    "BalcerError",
    "Certainty",
    "Citation",
    "Collection",
    "Creation",
    "Creations",
    "Credit",
    "DataError",
    "DateLike",
    "Donation",
    "Entity",
    "Entry",
    "Event",
    "EventKind",
    "Exhibition",
    "ExhibitionKind",
    "Exhibitions",
    "Facts",
    "FieldSpec",
    "Jury",
    "KINDS",
    "Lecture",
    "MONTHS",
    "Mark",
    "NotFound",
    "Organisation",
    "OrganisationKind",
    "Outcome",
    "PartialDate",
    "Participant",
    "Party",
    "Period",
    "Person",
    "PersonKind",
    "Place",
    "PlaceKind",
    "Problem",
    "Publication",
    "PublicationKind",
    "Publications",
    "Quantity",
    "Quotation",
    "Reception",
    "ReceptionKind",
    "Record",
    "Relationship",
    "RelationshipKind",
    "Role",
    "Season",
    "Section",
    "Source",
    "SourceKind",
    "Statement",
    "StatementKind",
    "Term",
    "UnknownField",
    "UnknownId",
    "UnknownTerm",
    "Work",
    "WorkKind",
    "Works",
    "__version__",
    "containers",
    "english_list",
    "fold",
    "load",
    "name_key",
    "number_word",
    "readable",
    "references",
    "specs",
    "stem",
    "stems",
    "text_of",
    "touched",
    "touches",
    "words",
]

_HOMES = {
    "collections.honours": "Awards",
    "collections.works": "Creations Exhibitions Publications Works",
    "display": "number_word",
    "errors": "Ambiguous BalcerError DataError NotFound Problem UnknownField UnknownId UnknownTerm",
    "facts": "Facts",
    "folding": "fold name_key stem stems text_of words",
    "loading.load": "load",
    "model.base": "Citation Entity Quantity Section Source english_list readable",
    "model.dates": "MONTHS PartialDate Period Season",
    "model.entities": "Organisation Party Person Place Relationship",
    "model.fields": "FieldSpec KINDS specs",
    "model.honours": "Award Jury Reception",
    "model.life": "Event Lecture Participant Quotation Statement",
    "model.vocabulary": (
        "Certainty Entry EventKind ExhibitionKind Mark OrganisationKind Outcome PersonKind "
        "PlaceKind PublicationKind ReceptionKind RelationshipKind Role SourceKind StatementKind Term WorkKind"
    ),
    "model.works": "Collection Creation Credit Donation Exhibition Publication Work",
    "query.dates": "DateLike",
    "record": "Record",
    "touching": "containers references touched touches",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
