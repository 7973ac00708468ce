package glfw

const packet = 0xE7 // VK_PACKET, the key that carries a character

var (
	keyState = user32.NewProc("GetKeyState")
	carrying = -1 // the scan code of the character that is going down and up
)

// isCharacter reports whether a key is none, but carries a character that a
// program such as UniKey sends; the character itself comes after it. GLFW takes
// the lower part of the character's code for the place of a key: “ for Enter.
func isCharacter(scancode int) bool {
	if state, _, _ := keyState.Call(packet); int16(state) < 0 {
		carrying = scancode
		return true
	}
	up := carrying == scancode // which may come as a key going down
	carrying = -1
	return up
}
