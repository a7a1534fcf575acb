from jaxtyping import Float, Int
from torch import Tensor


def index_one_per_column(
    tables: Float[Tensor, "b r c"], row: Int[Tensor, "b c"]
) -> Float[Tensor, "b c"]:
    # The dim that is looked up has size 1 in the index, one row for each column, and then goes.
    return tables.gather(1, row.unsqueeze(1)).squeeze(1)
