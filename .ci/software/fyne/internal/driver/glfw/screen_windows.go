package glfw

import (
	"image"
	"syscall"
	"unsafe"
)

var (
	gdi32             = syscall.NewLazyDLL("gdi32.dll")
	setDIBitsToDevice = gdi32.NewProc("SetDIBitsToDevice")
	getDC             = user32.NewProc("GetDC")
	releaseDC         = user32.NewProc("ReleaseDC")
)

// bitmapInfo is BITMAPINFO for 32 bits a pixel.
type bitmapInfo struct {
	size               uint32
	width, height      int32
	planes, bits       uint16
	compression, bytes uint32
	perMetre           [2]int32
	used, important    uint32
	colours            uint32
}

// put copies an area of the picture to the window. The bitmap begins with the
// area's first row: what Windows takes for the first row of a bitmap that is
// stored from top to bottom differs between drivers once rows are skipped.
func (s *screen) put(pix []uint32, size image.Point, area image.Rectangle) {
	hwnd := uintptr(unsafe.Pointer(s.window.GetWin32Window()))
	dc, _, _ := getDC.Call(hwnd)
	if dc == 0 {
		return
	}
	defer releaseDC.Call(hwnd, dc)
	width, height := uintptr(area.Dx()), uintptr(area.Dy())
	info := bitmapInfo{width: int32(size.X), height: -int32(area.Dy()), planes: 1, bits: 32}
	info.size = uint32(unsafe.Offsetof(info.colours))
	setDIBitsToDevice.Call(dc, uintptr(area.Min.X), uintptr(area.Min.Y), width, height,
		uintptr(area.Min.X), 0, 0, height,
		uintptr(unsafe.Pointer(&pix[area.Min.Y*size.X])), uintptr(unsafe.Pointer(&info)), 0)
}
