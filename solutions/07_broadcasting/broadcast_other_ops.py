def broadcast_other_ops() -> dict[str, tuple[int, ...] | str]:
    return {
        # What works element by element broadcasts.
        "row == col": (2, 3),
        "torch.where(col > 0, row, table)": (2, 3),
        # In place the result must have the shape of the tensor that is written to.
        "row.add_(col)": "RuntimeError",
        "table.add_(row)": (2, 3),
        "table.add_(col[None])": "RuntimeError",
        # (2, 3) and (1, 2, 1): the longer shape decides on the number of dims.
        "table + col[None]": (1, 2, 3),
        # stack wants equal shapes.
        "torch.stack([table, row])": "RuntimeError",
    }
