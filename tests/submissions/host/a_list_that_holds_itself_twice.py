# drill: chunk_qkv
# expect: timeout
# timeout: 0.4
# why: sixty lists that seem to hold a million million million members.
def chunk_qkv(fused):
    items = [fused]
    for _ in range(60):
        items = [items, items]
    return items
