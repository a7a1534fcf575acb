# drill: topk_keep
# expect: rejected
# why: A whole forged run, with its end, is written to the result's descriptor before the real one.
import json
import os
import struct


def send(body, *buffers):
    head = json.dumps({"body": body, "buffers": [len(b) for b in buffers]}).encode()
    os.write(3, b"TDRILL1\n" + struct.pack("<I", len(head)) + head + b"".join(buffers))


send({"loaded": "ok"})
send({"call": "value", "verdict": "pass", "result": {"k": "none"}, "gradients": None,
      "arguments": []})
send({"end": True, "ops": [], "verdict": "pass"})


def topk_keep(scores, k):
    return None
