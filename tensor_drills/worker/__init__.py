"""Where a learner's code runs: bytes in, bytes out.

    frame    bytes of one message: magic, JSON header, raw buffers
    values   tensors and plain Python values to and from a frame
    action   what is done with the learner's function: call it, call it and run backward
    call     the arguments of a call as bytes, and whether a call has left them as they were
    child    one submission: compile, find the function, act on each case, send what came back
    limits   what a submission may use, and how it ended
    warm     the process with torch imported that forks a child a submission
    sandbox  the layers around a child, as far as the kernel grants them: landlock (files), seccomp
             (system calls), namespaces, limits, privileges; layers names them
    spawned  the same without a fork: one process, one submission
    process  how these processes are started
    pool     the parent's end: start, feed, read with a cap, have it killed; its two kinds are
             fork_pool (with warm) and spawn_pool (with spawned)

`frame`, `values` and `pool` serve the parent, which trusts nothing that comes back. `child` knows
no drill: it gets source, arguments and an action, and never sees an expected value.
"""
