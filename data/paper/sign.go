package paper

import "thidua/assets"

var (
	signerFace     = typeface{bold, 13} // quyền hạn, chức vụ: 13–14, capitals
	nameFace       = typeface{bold, 13} // họ tên: 13–14
	hintFace       = typeface{italic, 12}
	recipientsFace = typeface{boldItalic, 12} // "Nơi nhận": 12
	recipientFace  = typeface{upright, 11}    // 11
)

// signRoom is left free for signature and seal, in mm.
const signRoom = 25.0

// signBox sets the signature blocks and the recipients: level with a single
// signature, below several.
func signBox(d Document, width float64) box {
	if len(d.Signers) == 0 && len(d.Recipients) == 0 {
		return box{}
	}
	var b box
	const top = 4.0
	from, part, beside := width/2, width/2, top
	if n := len(d.Signers); n > 1 {
		from, part = 0, width/float64(n)
	}
	if len(d.Signers) > 1 {
		b.height = b.signatures(d.Signers, from, top, part)
		beside = b.height + 4
	}
	if len(d.Recipients) > 0 {
		b.height = foot(b.height, b.recipients(d.Recipients, beside, width/2-5))
	}
	if len(d.Signers) == 1 { // after what stands on its left, for whoever copies it
		b.height = foot(b.height, b.signatures(d.Signers, from, top, part))
	}
	return b
}

// signatures sets signature blocks of the given width side by side and returns
// their foot. All names stand on one line.
func (k *ink) signatures(all []Signer, x, y, width float64) float64 {
	room := y
	for i, s := range all {
		left, below := x+float64(i)*width, y
		for _, line := range s.Lines {
			below = k.center(left, below, width, signerFace.wrap(upper(line), width), signerFace)
		}
		if s.Hint != "" {
			below = k.center(left, below, width, hintFace.wrap(s.Hint, width), hintFace)
		}
		room = foot(room, below+signRoom)
	}
	lowest := room
	for i, s := range all {
		if s.Name != "" {
			names := nameFace.wrap(s.Name, width)
			lowest = foot(lowest, k.center(x+float64(i)*width, room, width, names, nameFace))
		}
	}
	return lowest
}

// recipients sets "Nơi nhận" and returns its foot.
func (k *ink) recipients(all []string, y, width float64) float64 {
	y = k.write(0, y, assets.T("paper.recipients"), recipientsFace)
	for i, r := range all {
		end := ";"
		if i == len(all)-1 {
			end = "."
		}
		for j, line := range recipientFace.wrap(r+end, width-recipientFace.width("- ")) {
			if j == 0 {
				k.write(0, y, "- "+line, recipientFace)
			} else {
				k.write(recipientFace.width("- "), y, line, recipientFace)
			}
			y += recipientFace.leading()
		}
	}
	return y
}
