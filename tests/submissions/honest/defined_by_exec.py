# drill: stack_frames
# expect: pass
# why: the function is made from a string at run time.
namespace = {}
exec(compile("import torch\nmake = lambda frames: torch.stack(tuple(frames))", "made", "exec"), namespace)
stack_frames = namespace["make"]
