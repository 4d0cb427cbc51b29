"""What a fact touches: everything it refers to, and the larger things that these belong to."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from balcer.model.base import Entity
from balcer.model.entities import Organisation, Place
from balcer.model.fields import specs
from balcer.model.works import Work

_cache: WeakKeyDictionary[Entity, tuple[Entity, ...]] = WeakKeyDictionary()
_ids: WeakKeyDictionary[Entity, frozenset[str]] = WeakKeyDictionary()


def references(entity: Entity) -> tuple[Entity, ...]:
    """The objects that an object's fields name, participants included, in the order of the fields, each once.

    Args:
        entity: any object of a record.

    >>> import balcer
    >>> record = balcer.load()
    >>> all(reference.id in record for fact in record.facts for reference in references(fact))
    True
    """
    found: dict[str, Entity] = {}
    for spec in specs(type(entity)):
        value = getattr(entity, spec.name)
        if not value or not (spec.reference or spec.name == "participants"):
            continue
        for item in value if spec.many else (value,):
            target = item if spec.reference else item.party
            found[target.id] = target
    return tuple(found.values())


def containers(entity: Entity) -> tuple[Entity, ...]:
    """The larger things that a place, organisation or work belongs to, nearest first.

    A place lies in places, an organisation stands in a place and may be part of an organisation, an episode is part
    of its series. A spin-off is not part of the series it comes from.
    """
    nearest: tuple[Entity | None, ...] = ()
    if isinstance(entity, Place):
        nearest = (entity.within,)
    elif isinstance(entity, Organisation):
        nearest = (entity.place, entity.part_of)
    elif isinstance(entity, Work):
        nearest = (entity.part_of,)
    found: dict[str, Entity] = {}
    for near in nearest:
        if near is not None:
            found[near.id] = near
            found.update((far.id, far) for far in containers(near))
    return tuple(found.values())


def touched(entity: Entity) -> tuple[Entity, ...]:
    """An object itself, all that it refers to, and what these belong to.

    Args:
        entity: any object of a record.
    """
    known = _cache.get(entity)
    if known is None:
        found: dict[str, Entity] = {entity.id: entity}
        for reference in references(entity):
            found[reference.id] = reference
            for container in containers(reference):
                found.setdefault(container.id, container)
        known = _cache[entity] = tuple(found.values())
    return known


def touches(entity: Entity) -> frozenset[str]:
    """The ids of all that a fact touches: a show in a gallery in New York touches the show, the gallery and New York.

    Args:
        entity: any object of a record.

    Returns:
        Its own id, the ids of all it refers to, and of the places, organisations and series these belong to.

    >>> import balcer
    >>> record = balcer.load()
    >>> record.person.id in touches(record.person)
    True
    """
    known = _ids.get(entity)
    if known is None:
        known = _ids[entity] = frozenset(item.id for item in touched(entity))
    return known
