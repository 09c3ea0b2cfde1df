# nginx on a free port of this machine, for benchmarks; to be read with `.` into a script that has a folder in $folder. Sets $port; serve_pages starts
# it on core 1 over $folder/pages and sets $server, which the script ends.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir -p "$folder/pages"
cat > "$folder/nginx.conf" << END
daemon off;
$([ "$(id -u)" != 0 ] || echo "user root;")
worker_processes 1;
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  types { text/html html; }
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  keepalive_requests 1000000;
  # What has not changed since then, and not only what is of that very second.
  if_modified_since before;
  server { listen 127.0.0.1:$port; root $folder/pages; }
}
END
serve_pages() {
  taskset -c 1 nginx -c "$folder/nginx.conf" -p "$folder" -e "$folder/error.log" &
  server=$!
  for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port/0.html" && break; sleep 0.05; done
}
