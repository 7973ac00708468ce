package support

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// system names the PC's Windows.
func system() string {
	v := windows.RtlGetVersion()
	return fmt.Sprintf("Windows %d.%d.%d", v.MajorVersion, v.MinorVersion, v.BuildNumber)
}

// screens describes the monitors, as Windows measures them for the program.
func screens() []string {
	metric := func(which uintptr) uintptr {
		value, _, _ := windows.NewLazySystemDLL("user32.dll").NewProc("GetSystemMetrics").Call(which)
		return value
	}
	const width, height, monitors, allWidth, allHeight = 0, 1, 80, 78, 79
	return []string{
		fmt.Sprintf("%d x %d, the first of %d", metric(width), metric(height), metric(monitors)),
		fmt.Sprintf("%d x %d, all together", metric(allWidth), metric(allHeight)),
	}
}
