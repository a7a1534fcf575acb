from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.scaled_dot_product_attention",
    signature="torch.nn.functional.scaled_dot_product_attention(query, key, value, "
    "attn_mask=None, dropout_p=0.0, is_causal=False)",
    line=Text(
        "Attention: a mean of values, weighted by how well keys fit the query.",
        "注意力：按 key 与 query 的契合程度对 value 加权平均。",
    ),
    words=Text(
        "attention, transformer, query key value, causal mask",
        "注意力 Transformer 查询 键 值 因果掩码",
    ),
    shape="q (b, h, t, d), k (b, h, s, d), v (b, h, s, e) → (b, h, t, e)",
    shape_rule="(*query.shape[:-1], value.shape[-1])",
    formula="softmax(q @ k.mT / √d) @ v",
    dtype=Text("that of `query`", "与 `query` 相同"),
    dtype_rule="query.dtype",
    gradient=Text("to query, key and value", "传给 query、key 和 value"),
    gradient_to=("query", "key", "value"),
    example="""
q, k = torch.zeros(1, 2, 4), torch.ones(1, 3, 4)
v = torch.arange(6.0).view(1, 3, 2)
F.scaled_dot_product_attention(q, k, v)
""",
    traps=(
        Trap(
            "q = k = v = torch.eye(2)[None]\n"
            "mask = torch.tensor([[True, False], [True, True]])\n"
            "F.scaled_dot_product_attention(q, k, v, attn_mask=mask)",
            Text(
                "True means that it may be looked at: the opposite of `masked_fill` and "
                "`nn.MultiheadAttention`.",
                "True 表示可以看到，与 `masked_fill` 和 `nn.MultiheadAttention` 正相反。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.softmax(query @ key.mT / query.shape[-1] ** 0.5, -1) @ value",
            "attn_mask is None and dropout_p == 0 and not is_causal",
        ),
    ),
    see=("softmax", "matmul", "masked_fill", "tril"),
    opinfo="",
    samples=(
        (
            "query=torch.arange(6.0).view(1, 3, 2) / 6, key=torch.ones(1, 4, 2), "
            "value=torch.arange(8.0).view(1, 4, 2)"
        ),
    ),
)
