"""x[:] = ... writes into memory that others hold; views of it change along."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.copy_", "torch.roll", "torch.clone"),
    title=Text(en="Push into a queue in place", zh="原地推入队列"),
    statement=Text(
        en="The rows of `queue` are entries, the oldest first. In place, so that the caller sees "
        "it, move each of them one place forward, so that the oldest drops out, and put `row` "
        "last. Return the oldest, in memory of its own.",
        zh="`queue` 的每一行是一个条目，最旧的在最前。请原地修改（调用者要能看到）：所有条目前移"
        "一位，最旧的被挤出，`row` 放到最后。返回最旧的那个条目，结果要有自己的内存。",
    ),
    hints=(
        Text(
            en="`queue[0]` is a view. What does it hold once the rows have moved?",
            zh="`queue[0]` 是视图。各行移动之后，它里面是什么？",
        ),
        Text(
            en="`queue = ...` names another tensor; `queue[:] = ...` writes into this one.",
            zh="`queue = ...` 是给另一个张量起名；`queue[:] = ...` 才是写进这个张量。",
        ),
        Text(
            en="`queue[:-1] = queue[1:]` reads and writes the same memory. Read from a copy.",
            zh="`queue[:-1] = queue[1:]` 读写的是同一块内存。应当从一份拷贝里读。",
        ),
    ),
    is_fresh=True,
)


@drill.reference
def assign_queue_push(queue: Float[Tensor, "k d"], row: Float[Tensor, " d"]) -> Float[Tensor, " d"]:
    """out = queue[0], as it was;  then queue[i] = queue[i + 1], and queue[k - 1] = row, in place"""
    k, d = queue.shape
    out = queue.new_empty(d)
    for j in range(d):
        out[j] = queue[0, j]
        for i in range(k - 1):
            queue[i, j] = queue[i + 1, j]
        queue[k - 1, j] = row[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one entry", "一个条目"), 1, 2),
        (("two entries", "两个条目"), 2, 1),
        (("three entries", "三个条目"), 3, 2),
        (("square", "方阵"), 4, 4),
    ]
    for name, k, d in draw.then_random(named, range(2, 6), range(1, 5)):
        yield Case(name, queue=draw.distinct(k, d), row=draw.distinct(d))


@drill.misconception(
    en="`oldest` is a view of row 0, and row 0 was overwritten. Copy what has to last before "
    "writing.",
    zh="`oldest` 是第 0 行的视图，而第 0 行已经被覆盖。要保留的内容，写入之前就得拷贝。",
)
def kept_a_view_of_the_oldest(queue, row):
    oldest = queue[0]
    queue[:] = torch.cat([queue[1:], row[None]])
    return oldest


@drill.misconception(
    en="`queue = torch.cat(...)` builds another tensor and gives it the name inside the "
    "function. The caller's queue is as it was.",
    zh="`queue = torch.cat(...)` 造了一个新张量，只在函数内部叫这个名字。调用者的队列没有变。",
)
def built_another_queue(queue, row):
    oldest = queue[0].clone()
    queue = torch.cat([queue[1:], row[None]])
    return oldest


@drill.misconception(
    en="Source and target overlap. With two entries it happens to work; from three on torch "
    "refuses, for it would read what it has just written.",
    zh="读和写的内存有重叠。两个条目时碰巧可行；三个以上 torch 会拒绝，否则会读到刚写进去的内容。",
)
def assigned_overlapping_slices(queue, row):
    oldest = queue[0].clone()
    queue[:-1] = queue[1:]
    queue[-1] = row
    return oldest


@drill.misconception(
    en="Moved from the back, each row is overwritten before it is read: the last entry fills the "
    "queue.",
    zh="从后往前移动，每一行都在被读取之前就覆盖了：整个队列都成了最后一个条目。",
)
def moved_from_the_back(queue, row):
    oldest = queue[0].clone()
    for i in reversed(range(1, len(queue))):
        queue[i - 1] = queue[i]
    queue[-1] = row
    return oldest


@drill.misconception(
    en="`roll(1)` moves the rows away from the front. The entries have to move forward: a shift "
    "of -1.",
    zh="`roll(1)` 让各行往后移。条目应当往前移：位移是 -1。",
)
def rolled_the_other_way(queue, row):
    oldest = queue[0].clone()
    queue[:] = queue.roll(1, dims=0)
    queue[-1] = row
    return oldest


@drill.alternative
def roll_up(queue, row):
    oldest = queue[0].clone()
    queue.copy_(queue.roll(-1, dims=0))
    queue[-1] = row
    return oldest


@drill.alternative
def move_a_copy(queue, row):
    oldest = queue[0].clone()
    queue[:-1] = queue[1:].clone()
    queue[-1].copy_(row)
    return oldest


@drill.alternative
def one_row_at_a_time(queue, row):
    oldest = queue[0].clone()
    for i in range(len(queue) - 1):
        queue[i] = queue[i + 1]
    queue[-1] = row
    return oldest


@drill.alternative
def take_apart_a_longer_queue(queue, row):
    longer = torch.cat([queue, row.unsqueeze(0)])
    queue[...] = longer[1:]
    return longer[0]
