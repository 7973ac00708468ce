package store

import "time"

// How long a file that another program holds is waited for: virus scanners look
// at a new file for a second or two.
const patience = 4 * time.Second

// patiently tries again while another program holds the file.
func patiently[T any](open func() (T, error)) (opened T, err error) {
	for wait, waited := 50*time.Millisecond, time.Duration(0); ; wait *= 2 {
		if opened, err = open(); !heldByOther(err) || waited >= patience {
			return opened, err
		}
		time.Sleep(wait)
		waited += wait
	}
}
