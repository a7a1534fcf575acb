# drill: repeat_tiles
# expect: pass
# why: form feeds between sections, a no-break space in a comment, no newline at the end.

import torch

# tile the floor
def repeat_tiles(tile, rows, cols):
    return torch.tile(tile, (rows, cols))