# drill: broadcast_shapes
# expect: pass
# why: torch is asked, and the name of what it raises is the answer.
import torch


def shape_of_sum(*shapes):
    try:
        return torch.broadcast_shapes(*shapes)
    except RuntimeError as error:
        return type(error).__name__


def broadcast_shapes():
    return {
        "column_and_row": shape_of_sum((3, 1), (4,)),
        "matrix_and_vector": shape_of_sum((4, 3), (4,)),
        "batch_and_channels": shape_of_sum((5, 3, 4, 1), (3, 1, 2)),
        "zero_and_one": shape_of_sum((0, 1), (1, 2)),
    }
