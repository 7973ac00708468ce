package raster

import (
	"image"
	"image/color"
	"image/draw"
)

// A pixel is 0xAARRGGBB with the colours multiplied by the alpha: in memory
// blue comes first, which is what Windows and X11 show without conversion.
type pixel = uint32

func pixelOf(c color.Color) pixel {
	if c == nil {
		return 0
	}
	r, g, b, a := c.RGBA()
	return a>>8<<24 | r>>8<<16 | g>>8<<8 | b>>8
}

// over lays src on dst.
func over(dst, src pixel) pixel {
	switch a := src >> 24; a {
	case 255:
		return src
	case 0:
		return dst
	default:
		return src + scaled(dst, 255-a)
	}
}

// scaled multiplies all four parts of p by m/255, two parts at a time.
func scaled(p pixel, m uint32) pixel {
	const two = 0x00ff00ff
	rb := (p&two)*m + 0x00800080
	ag := (p>>8&two)*m + 0x00800080
	return (rb+rb>>8&two)>>8&two | (ag+ag>>8&two)&^two
}

// pixels converts a picture.
func pixels(img image.Image) []pixel {
	size := img.Bounds().Size()
	rgba, ok := img.(*image.RGBA)
	if !ok {
		rgba = image.NewRGBA(image.Rectangle{Max: size})
		draw.Draw(rgba, rgba.Rect, img, img.Bounds().Min, draw.Src)
	}
	out := make([]pixel, 0, size.X*size.Y)
	for y := range size.Y {
		row := rgba.Pix[y*rgba.Stride:][:size.X*4]
		for ; len(row) >= 4; row = row[4:] {
			out = append(out, uint32(row[3])<<24|uint32(row[0])<<16|uint32(row[1])<<8|uint32(row[2]))
		}
	}
	return out
}
