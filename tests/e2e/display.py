"""An X server without a screen, on a number that was free, and a look at its
pixels."""
import ctypes
import os
import pathlib
import struct
import subprocess
import tempfile


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong),
                ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("rest_of_an_event", ctypes.c_long * 24)]


class Display:
    def __init__(self, width=1920, height=1080):
        self.folder = tempfile.TemporaryDirectory()
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-fbdir", self.folder.name,
             "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
             "-noreset"], pass_fds=[writer],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as said:
            self.name = ":" + said.readline().strip()
        self.pixels = pathlib.Path(self.folder.name, "Xvfb_screen0")

    def picture(self):
        return Picture(self.pixels.read_bytes())

    def ask_to_close(self, window):
        """Does what the cross in a window's corner does."""
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x.XOpenDisplay(self.name.encode()))
        event = ClientMessage(
            33, 0, 1, None, window,
            x.XInternAtom(display, b"WM_PROTOCOLS", 0), 32,
            (x.XInternAtom(display, b"WM_DELETE_WINDOW", 0),))
        x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0),
                     ctypes.byref(event))
        x.XCloseDisplay(display)

    def close(self):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()


class Picture:
    """All that is on the screen, from an X window dump."""

    def __init__(self, dump):
        # XWDFileHeader: 25 numbers, then the window's name and the colours.
        head = struct.unpack(">25I", dump[:100])
        self.width, self.height, self.stride = head[4], head[5], head[12]
        start = head[0] + 12 * head[19]
        self.bytes = dump[start:start + self.stride * self.height]

    def __eq__(self, other):
        return self.bytes == other.bytes

    def colours(self):
        return set(memoryview(self.bytes).cast("I"))

    def count(self, colour, y):
        """How many pixels of row [y] have [colour], 0xRRGGBB."""
        row = self.bytes[y * self.stride:(y + 1) * self.stride]
        return row.count(struct.pack("<I", colour))

    def bands(self, colour, least_px, gap_px=1):
        """Rectangles (x, y, width, height), from top to bottom, around rows
        that have at least [least_px] of [colour]. Up to [gap_px] rows with
        less, such as a line of text, may lie within."""
        rows = [y for y in range(self.height)
                if self.count(colour, y) >= least_px]
        found = []
        for y in rows:
            if found and y - found[-1][1] <= gap_px:
                found[-1][1] = y
            else:
                found.append([y, y])
        return [self.around(colour, top, end) for top, end in found]

    def around(self, colour, top, end):
        pixel = struct.pack("<I", colour)
        left, right = self.width, 0
        for y in range(top, end + 1):
            row = self.bytes[y * self.stride:(y + 1) * self.stride]
            first, last = row.find(pixel), row.rfind(pixel)
            if first >= 0:
                left = min(left, first // 4)
                right = max(right, last // 4)
        return left, top, right - left + 1, end - top + 1
