# drill: gather_per_row
# expect: pass
# why: identifiers, comments and strings in Chinese.
import torch as 火炬


class 取值:
    """按行取值。"""

    def __init__(self, 维度: int) -> None:
        self.维度 = 维度  # 沿着哪一维

    def 执行(self, 数据, 索引):
        return 火炬.gather(数据, self.维度, 索引)


def gather_per_row(输入, 下标):
    """从每一行取出下标所指的列。"""
    结果 = 取值(维度=1).执行(输入, 下标)
    print(f"形状：{tuple(结果.shape)}")
    return 结果
