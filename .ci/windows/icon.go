package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"os"

	"golang.org/x/image/bmp"
	"golang.org/x/image/draw"
)

// iconSizes are those that Windows asks for at 100, 125, 150 and 200 %.
var iconSizes = []int{16, 20, 24, 32, 40, 48, 64, 256}

// drawIcon draws the program's icon onto the picture, as a square of this size.
func drawIcon(on *image.RGBA, at image.Point, size int) error {
	file, err := os.Open("assets/icon.png")
	if err != nil {
		return err
	}
	defer file.Close()
	icon, err := png.Decode(file)
	if err != nil {
		return err
	}
	square := image.Rectangle{Min: at, Max: at.Add(image.Pt(size, size))}
	box := draw.Kernel{Support: 0.5, At: func(float64) float64 { return 1 }} // keeps edges that lie between pixels sharp
	box.Scale(on, square, icon, icon.Bounds(), draw.Over, nil)
	return nil
}

// writeIcon writes the icon in all its sizes as an .ico file: bitmaps, which everything reads, and the largest as PNG.
func writeIcon(path string) error {
	var directory, pictures bytes.Buffer
	write := func(to *bytes.Buffer, values ...any) {
		for _, v := range values {
			_ = binary.Write(to, binary.LittleEndian, v) // a buffer takes everything
		}
	}
	write(&directory, uint16(0), uint16(1), uint16(len(iconSizes)))
	for _, size := range iconSizes {
		picture := image.NewRGBA(image.Rect(0, 0, size, size))
		if err := drawIcon(picture, image.Point{}, size); err != nil {
			return err
		}
		start := pictures.Len()
		if size < 256 {
			write(&pictures, bitmap(picture))
		} else if err := png.Encode(&pictures, picture); err != nil {
			return err
		}
		write(&directory, uint8(size), uint8(size), uint16(0), uint16(1), uint16(32), // 256 is written as 0
			uint32(pictures.Len()-start), uint32(6+16*len(iconSizes)+start))
	}
	return os.WriteFile(path, append(directory.Bytes(), pictures.Bytes()...), 0o644)
}

// bitmap is a picture as an icon holds it: upside down, with a mask below it that is empty since alpha says all.
func bitmap(picture *image.RGBA) []byte {
	size := picture.Bounds().Dx()
	mask := (size + 31) / 32 * 4 * size
	out := make([]byte, 40, 40+4*size*size+mask)
	for i, v := range []uint32{40, uint32(size), uint32(2 * size), 1 | 32<<16, 0, uint32(4*size*size + mask)} {
		binary.LittleEndian.PutUint32(out[4*i:], v)
	}
	for y := size - 1; y >= 0; y-- {
		for x := range size {
			c := color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA)
			out = append(out, c.B, c.G, c.R, c.A)
		}
	}
	return append(out, make([]byte, mask)...)
}

// writePanel writes a picture of the installer's pages: the icon on paper, with an edge in the program's red.
func writePanel(path string, width, height, size int, at image.Point, edge image.Rectangle) error {
	panel := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(panel, panel.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(panel, edge, image.NewUniform(color.NRGBA{R: 0x9b, G: 0x1c, B: 0x1c, A: 0xff}), image.Point{}, draw.Src)
	if err := drawIcon(panel, at, size); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := bmp.Encode(&out, panel); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
