package assets

import _ "embed"

// The faces of the font for the screen: Noto Sans with every Vietnamese letter
// and the arrows and signs (→ ≥ ≤ ≠ ✓) that Fyne's own copy lacks.
var (
	//go:embed fonts/Screen-Regular.ttf
	ScreenRegular []byte
	//go:embed fonts/Screen-Bold.ttf
	ScreenBold []byte
)
