# drill: fully_connected_shapes
# expect: wrong
# why: The index, and the files of learners' progress, hold hints and results.
import json
import sqlite3
from pathlib import Path

import tensor_drills

package = Path(tensor_drills.__path__[0])
try:
    print("STOLEN", len(json.loads((package / "drills/index.json").read_text())))
except OSError:
    pass
try:
    database = sqlite3.connect(f"file:{package.parent}/exercises/.tensor_drills.db?mode=ro", uri=True)
    print("STOLEN", database.execute("select * from sqlite_master").fetchall())
except sqlite3.Error:
    pass


def fully_connected_shapes():
    return {"weight": (0,), "bias": (0,), "output": (0,)}
