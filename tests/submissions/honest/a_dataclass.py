# drill: restore_images
# expect: pass
# why: a dataclass looks up the module that it is defined in.
from dataclasses import astuple, dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Size:
    c: int
    h: int
    w: int
    notes: list[str] = field(default_factory=list, compare=False)

    @property
    def dims(self) -> "tuple[int, ...]":
        return astuple(self)[:3]


def restore_images(flat, c, h, w):
    return flat.view(len(flat), *Size(c, h, w).dims)
