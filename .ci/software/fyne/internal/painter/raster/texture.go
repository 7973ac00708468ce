package raster

import (
	"hash/maphash"
	"image"
	"unsafe"
)

// texture is something drawn once and shown often.
type texture struct {
	width, height int
	pix           []pixel
	id            uint64 // of the content: drawing the same thing anew changes nothing on the screen
	used          uint64 // the last frame that showed it
}

var seed = maphash.MakeSeed()

func newTexture(width, height int, pix []pixel) *texture {
	t := &texture{width: width, height: height, pix: pix}
	if len(pix) > 0 {
		bytes := unsafe.Slice((*byte)(unsafe.Pointer(&pix[0])), len(pix)*4)
		t.id = maphash.Bytes(seed, bytes) ^ uint64(width)
	}
	return t
}

func textureOf(img image.Image) *texture {
	size := img.Bounds().Size()
	return newTexture(size.X, size.Y, pixels(img))
}

// faded lowers the opacity to alpha/255.
func (t *texture) faded(alpha uint32) *texture {
	if alpha >= 255 {
		return t
	}
	for i, p := range t.pix {
		t.pix[i] = scaled(p, alpha)
	}
	return newTexture(t.width, t.height, t.pix)
}
