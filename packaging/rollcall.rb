# A template of a Homebrew formula for a tap of your own: fill in OWNER, VERSION and each SHA256 of the release's files.
class Rollcall < Formula
  desc "Users of a Microsoft Entra ID tenant as YAML files in a Git repository"
  homepage "https://github.com/OWNER/rollcall"
  version "VERSION"
  license "MIT"

  on_macos do
    on_arm do
      url "https://github.com/OWNER/rollcall/releases/download/vVERSION/rollcall-darwin-arm64"
      sha256 "SHA256"
    end
    on_intel do
      url "https://github.com/OWNER/rollcall/releases/download/vVERSION/rollcall-darwin-x64"
      sha256 "SHA256"
    end
  end

  on_linux do
    on_arm do
      url "https://github.com/OWNER/rollcall/releases/download/vVERSION/rollcall-linux-arm64"
      sha256 "SHA256"
    end
    on_intel do
      url "https://github.com/OWNER/rollcall/releases/download/vVERSION/rollcall-linux-x64"
      sha256 "SHA256"
    end
  end

  def install
    bin.install Dir["rollcall-*"].first => "rollcall"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/rollcall --version")
  end
end
