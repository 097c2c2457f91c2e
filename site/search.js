// In the browser: the search field, and the list of pages folded where the screen is narrow.
const search = document.querySelector("#search");
void new PagefindUI({
  element: search,
  // The site may be at any address.
  baseUrl: new URL(search.dataset.root, location.href).pathname,
  showImages: false,
  showSubResults: true,
  excerptLength: 24,
  translations: { placeholder: "Search these pages" },
});
if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false;
