package paper

import (
	"fmt"
	"image"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// CertificatePicture draws certificate i of the job at so many dots an inch on
// a transparent page, letter for letter where they are printed. What does not
// fit is drawn as well as can be.
func CertificatePicture(job CertificateJob, i int, perInch float64) (*image.RGBA, error) {
	width, height := job.Blank.Size()
	dot := perInch / 25.4
	page := image.NewRGBA(image.Rect(0, 0, int(math.Round(width*dot)), int(math.Round(height*dot))))
	all, _ := newSetter(job).set(i)
	type faceKey struct {
		font   *letters
		points float64
	}
	faces := map[faceKey]font.Face{}
	for _, t := range all {
		key := faceKey{t.font, t.points}
		if faces[key] == nil {
			face, err := opentype.NewFace(t.font.parsed, &opentype.FaceOptions{Size: t.points, DPI: perInch, Hinting: font.HintingNone})
			if err != nil {
				return nil, fmt.Errorf("font for the picture: %w", err)
			}
			faces[key] = face
		}
		drawText(page, t, faces[key], dot)
	}
	return page, nil
}

// drawText sets letter by letter at the widths that the line was measured by.
func drawText(page *image.RGBA, t setText, face font.Face, dot float64) {
	d := font.Drawer{Dst: page, Src: image.NewUniform(t.colour), Face: face}
	x := t.x
	for _, r := range t.text {
		d.Dot = fixed.Point26_6{X: fixed.Int26_6(math.Round(x * dot * 64)), Y: fixed.Int26_6(math.Round(t.y * dot * 64))}
		d.DrawString(string(r))
		x += max(0, t.font.advance(r)) * t.points * point
	}
}
