"""Which device a learner's code runs on."""

from __future__ import annotations

import torch

from tensor_drills.errors import NoDevice
from tensor_drills.text import Text


def available_devices() -> list[str]:
    """Return the devices of this machine, the CPU first."""
    devices = ["cpu"]
    if torch.cuda.is_available():
        devices.append("cuda")
    if torch.backends.mps.is_available():
        devices.append("mps")
    return devices


def resolve_device(asked: str) -> str:
    """Return the device for what was asked; "auto" takes a GPU where there is one.

    Raises:
        NoDevice: this machine has no such device.
    """
    available = available_devices()
    if asked == "auto":
        return available[-1]
    if asked not in available:
        have = ", ".join(available)
        raise NoDevice(
            Text(
                f"torch {torch.__version__} finds no device `{asked}` on this machine (it has: "
                f"{have}). Use --device cpu, or --device auto for the best there is.",
                f"torch {torch.__version__} 在这台机器上找不到设备 `{asked}`（可用：{have}）。"
                "请用 --device cpu，或用 --device auto 自动选择。",
            )
        )
    return asked
