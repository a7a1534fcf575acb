# drill: transpose_matrices
# why: not UTF-8, as this second line tells Python, coding: gbk
# expect: pass
def transpose_matrices(batch):
    """把每个矩阵转置。"""
    转置 = batch.mT
    return 转置
