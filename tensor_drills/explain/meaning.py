"""What an exception means: its type and message to a sentence that a learner can go on from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tensor_drills.explain import (
    autograd,
    calls,
    dims,
    dtypes,
    gathering,
    indexing,
    joining,
    layers,
    losses,
    memory,
    plain_python,
    products,
    shaping,
    values,
)
from tensor_drills.explain.family import MESSAGE_LIMIT, Facts, Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    *autograd.FAMILIES,
    *calls.FAMILIES,
    *dims.FAMILIES,
    *dtypes.FAMILIES,
    *gathering.FAMILIES,
    *indexing.FAMILIES,
    *joining.FAMILIES,
    *layers.FAMILIES,
    *losses.FAMILIES,
    *memory.FAMILIES,
    *plain_python.FAMILIES,
    *products.FAMILIES,
    *shaping.FAMILIES,
    *values.FAMILIES,
)

NO_NAMES: Mapping[str, Collection[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an exception means, and the name of the family that says so."""

    family: str
    text: Text


def families_of(
    type_name: str, message: str, families: Iterable[Family] = FAMILIES
) -> Iterator[tuple[Family, Facts]]:
    """Yield each family that claims a message, with what it read there: at most one does."""
    if len(message) > MESSAGE_LIMIT:
        return
    message = message.strip()
    for family in families:
        facts = family.facts_of(type_name, message)
        if facts is not None:
            yield family, facts


def meaning_of(
    type_name: str, message: str, names: Mapping[str, Collection[str]] = NO_NAMES
) -> Meaning | None:
    """Explain an exception; None where no family knows it, and torch's words stand alone.

    type_name: its class, without a module. message: as torch or Python wrote it.
    names: what "torch", "Tensor" and "torch.nn.functional" hold, for a name that is misspelt.
    """
    for family, facts in families_of(type_name, message):
        try:
            return Meaning(family.name, family.sentence({**facts, "names": names}))
        except (ArithmeticError, LookupError):  # a message that is made up: numbers without sense
            return None
    return None
