//go:build !windows

package glfw

// isCharacter is for Windows.
func isCharacter(int) bool { return false }
