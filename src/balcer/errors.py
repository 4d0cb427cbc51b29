"""The errors that the library raises, and the form of a problem in the data.

The tree::

    BalcerError
    ├── DataError     (ValueError)   the data files hold mistakes; carries every one of them
    ├── UnknownId     (KeyError)     no object has that id; carries suggestions
    ├── UnknownField  (LookupError)  no kind of object in the collection has that field; carries suggestions
    ├── UnknownTerm   (ValueError)   a vocabulary has no such term; carries suggestions
    ├── NotFound      (LookupError)  ``one()`` found nothing
    └── Ambiguous     (LookupError)  ``one()`` found several

Each is also the built-in error that a caller would catch without knowing this library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class BalcerError(Exception):
    """Base of all errors of the library."""


class Problem(NamedTuple):
    """One mistake in the data, told so that a person can mend it.

    Args:
        file: name of the data file.
        id: id of the object, ``#3`` for the third object of a file where it has none, empty for the whole file.
        field: path of the field (``citations[0]``), empty for the whole object.
        message: what is wrong and what to do.

    >>> print(Problem("works.json", "work:jo", "kind", "'seris' is not a kind"))
    works.json: work:jo: kind: 'seris' is not a kind
    """

    file: str
    id: str
    field: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in self if part)


class DataError(BalcerError, ValueError):
    """The data cannot be loaded.

    Args:
        problems: every mistake found, in the order of the files.

    >>> error = DataError([Problem("works.json", "", "", "the file is empty")])
    >>> print(error)
    1 problem in the data:
      works.json: the file is empty
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        number = len(self.problems)
        head = f"{number} problem{'' if number == 1 else 's'} in the data:"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])


class UnknownId(BalcerError, KeyError):
    """No object of the record has this id.

    Args:
        id: the id asked for.
        suggestions: ids that look like it, the likeliest first.

    >>> print(UnknownId("work:joe", ("work:jo",)))
    no object has the id 'work:joe'; did you mean 'work:jo'?
    """

    def __init__(self, id: str, suggestions: Sequence[str] = ()) -> None:
        self.id = id
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(id, self.suggestions)

    def __str__(self) -> str:
        return f"no object has the id {self.id!r}{did_you_mean(self.suggestions)}"


class UnknownField(BalcerError, LookupError):
    """No object of a collection can have this field.

    Args:
        field: the name asked for.
        choices: the names there are.

    >>> print(UnknownField("kynd", ("kind", "title")))
    no field 'kynd'; did you mean 'kind'?
    """

    def __init__(self, field: str, choices: Sequence[str] = ()) -> None:
        self.field = field
        self.suggestions = close_to(field, choices)
        super().__init__(field, self.suggestions)

    def __str__(self) -> str:
        return f"no field {self.field!r}{did_you_mean(self.suggestions)}"


class UnknownTerm(BalcerError, ValueError):
    """A vocabulary has no such term.

    Args:
        text: the word given.
        choices: the values there are.

    >>> print(UnknownTerm("wonn", ("won", "nominated")))
    'wonn' is not one of won, nominated; did you mean 'won'?
    """

    def __init__(self, text: str, choices: Sequence[str]) -> None:
        self.text = text
        self.choices: tuple[str, ...] = tuple(choices)
        self.suggestions = close_to(text, choices)
        super().__init__(text, self.choices)

    def __str__(self) -> str:
        return f"{self.text!r} is not one of {', '.join(self.choices)}{did_you_mean(self.suggestions)}"


class NotFound(BalcerError, LookupError):
    """Exactly one fact was asked for, and there is none."""


class Ambiguous(BalcerError, LookupError):
    """Exactly one fact was asked for, and there are several.

    Args:
        message: what was found.
        ids: the ids of all that were found.
    """

    def __init__(self, message: str, ids: Sequence[str] = ()) -> None:
        self.ids: tuple[str, ...] = tuple(ids)
        super().__init__(message)


def did_you_mean(suggestions: Sequence[str]) -> str:
    """The end of a message that offers corrections; empty without any.

    >>> did_you_mean(["won", "nominated"])
    "; did you mean 'won' or 'nominated'?"
    """
    if not suggestions:
        return ""
    return f"; did you mean {' or '.join(repr(text) for text in suggestions)}?"


def close_to(text: str, choices: Sequence[str], limit: int = 3) -> tuple[str, ...]:
    """The choices spelt most like a text, the likeliest first; for error messages.

    >>> close_to("nominatd", ["won", "nominated"])
    ('nominated',)
    """
    import difflib

    return tuple(difflib.get_close_matches(text, choices, n=limit, cutoff=0.6))
