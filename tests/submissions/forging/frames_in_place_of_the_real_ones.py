# drill: topk_keep
# expect: wrong
# kind: value
# why: All frames are forged, well-formed and complete, and the process leaves with status 0.
import json
import os
import struct
import sys


def send(body, *buffers):
    head = json.dumps({"body": body, "buffers": [len(b) for b in buffers]}).encode()
    os.write(3, b"TDRILL1\n" + struct.pack("<I", len(head)) + head + b"".join(buffers))


caller = sys._getframe()
while "body" not in caller.f_locals:
    caller = caller.f_back
send({"loaded": "ok"})
for arguments in caller.f_locals["body"]["calls"]:
    shape = arguments[0][1]["shape"]
    count = 1
    for size in shape:
        count *= size
    zeros = {"k": "tensor", "dtype": "float32", "shape": shape, "buf": 0, "device": "cpu"}
    send({"call": "value", "result": zeros, "gradients": None, "arguments": []}, bytes(4 * count))
send({"end": True, "ops": []})
os._exit(0)
