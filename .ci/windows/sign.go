package main

import "os"

// signScript signs the file that it is given, in its place.
const signScript = ".ci/windows/sign"

// signing tells whether the office has given a certificate.
func signing() bool { return os.Getenv("SIGN_CERT") != "" }

func sign(file string) error {
	if !signing() {
		return nil
	}
	return command(signScript, file)
}
