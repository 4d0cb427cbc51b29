"""Names as people write them: case, accents, punctuation and leading articles do not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from balcer.folding import name_key, stem

Item = TypeVar("Item")


def named(items: Iterable[Item], text: str, names: Callable[[Item], Iterable[str]]) -> list[Item]:
    """The items that bear a name; if none bears it whole, those in whose name it stands as whole words,
    and if there are none either, those where it does but for plural and the like.

    Args:
        items: what to choose from.
        text: the name looked for.
        names: the names of an item.

    Raises:
        ValueError: the text holds no word.

    >>> named(["The Crow", "Crown", "The Crow Returns"], "crow", lambda item: [item])
    ['The Crow']
    >>> named(["The Crow", "Crown", "The Crow Returns"], "returns", lambda item: [item])
    ['The Crow Returns']
    """
    wanted = name_key(text)
    if not wanted:
        raise ValueError(f"{text!r} holds no word to look for")
    everything = [(item, [name_key(name) for name in names(item)]) for item in items]
    whole = [item for item, held in everything if wanted in held]
    if whole:
        return whole
    part = [item for item, held in everything if any(f" {wanted} " in f" {name} " for name in held)]
    if part:
        return part
    wanted = _stemmed(wanted)
    return [item for item, held in everything if any(f" {wanted} " in f" {_stemmed(name)} " for name in held)]


def _stemmed(name: str) -> str:
    return " ".join(map(stem, name.split()))
