# drill: chunk_qkv
# expect: pass
# why: annotations are strings that name nothing that exists.
"""三个张量，一个元组。"""

from __future__ import annotations


def chunk_qkv(fused: NoSuchThing[int]) -> tuple[Nowhere, ...]:
    return fused.chunk(3, dim=-1)
