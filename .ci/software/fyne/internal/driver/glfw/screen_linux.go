//go:build amd64

package glfw

/*
#cgo LDFLAGS: -lX11
#include <X11/Xlib.h>
#include <X11/Xutil.h>

static void put(void *display, Window window, void *pixels, int width, int height, int stride, int x, int y) {
    Display *d = display;
    XImage image = {
        .width = width, .height = height, .format = ZPixmap, .data = pixels, .byte_order = LSBFirst,
        .bitmap_unit = 32, .bitmap_bit_order = LSBFirst, .bitmap_pad = 32, .depth = 24,
        .bytes_per_line = stride, .bits_per_pixel = 32,
    };
    if (!XInitImage(&image)) return;
    XPutImage(d, window, DefaultGC(d, DefaultScreen(d)), &image, 0, 0, x, y, width, height);
}
*/
import "C"

import (
	"image"
	"unsafe"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// put copies an area of the picture to the window. Only X11 is served: on Linux
// this way of drawing is there to be tested.
func (s *screen) put(pix []uint32, size image.Point, area image.Rectangle) {
	C.put(unsafe.Pointer(glfw.GetX11Display()), C.Window(s.window.GetX11Window()),
		unsafe.Pointer(&pix[area.Min.Y*size.X+area.Min.X]), C.int(area.Dx()), C.int(area.Dy()),
		C.int(size.X*4), C.int(area.Min.X), C.int(area.Min.Y))
}
