# drill: chunk_lengths
# expect: pass
# why: calculated by a rule and not looked up.
def chunk_lengths():
    def cut(total, length):
        return [length] * (total // length) + [total % length] * bool(total % length)

    return dict(ten_in_4=cut(10, -(-10 // 4)), nine_in_6=cut(9, -(-9 // 6)), ten_by_4=cut(10, 4))
